package guahao.leave.web;

import guahao.leave.LeaveDraft;
import guahao.leave.LeaveShift;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.input.Fields;
import guahao.wire.input.Texts;
import io.micronaut.json.tree.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Reads what doctors ask for. */
final class LeaveInput {

    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_ATTACHMENTS = 10;
    private static final int LONGEST_PATH = 255;
    private static final String ATTACHMENTS = "attachments";

    private LeaveInput() {}

    static LeaveDraft draft(Fields fields) {
        LocalDate date = fields.date("date");
        if (date == null) {
            throw Failure.Invalid.of(Problem.required("date"));
        }
        LeaveShift shift = LeaveShift.of(fields.requiredText("shift", LONGEST_WORD))
                .orElseThrow(() -> new Failure.Invalid("leave.shift", "无效的请假时段，应为 morning/afternoon/night/full"));
        return new LeaveDraft(date, shift, fields.requiredText("reason", LONGEST_REASON), attachments(fields));
    }

    private static List<String> attachments(Fields fields) {
        List<JsonNode> sent = Objects.requireNonNullElse(fields.list(ATTACHMENTS), List.of());
        if (sent.size() > MOST_ATTACHMENTS) {
            throw Failure.Invalid.of(
                    new Problem(ATTACHMENTS, Problem.Reason.TOO_MANY, "不能超过" + MOST_ATTACHMENTS + "个"));
        }
        return sent.stream().map(LeaveInput::path).toList();
    }

    /** Older clients send an object with the path as its {@code url}. */
    private static String path(JsonNode attachment) {
        JsonNode path = attachment.isObject() ? attachment.get("url") : attachment;
        if (path == null || !path.isString()) {
            throw Failure.Invalid.of(Problem.invalid(ATTACHMENTS));
        }
        return Texts.checked(ATTACHMENTS, path.getStringValue(), LONGEST_PATH);
    }
}
