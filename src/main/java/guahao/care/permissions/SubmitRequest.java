package guahao.care.permissions;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;
import guahao.care.patients.SensitiveField;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks to see fields of a file. */
@Action(function = "permissions", value = "request.submit", access = Access.ANY_ROLE, repeatable = true)
final class SubmitRequest implements Handler<SubmitRequest.Wanted, SubmitRequest.Submitted> {

    private static final String NO_FIELDS = "请至少选择一个字段";
    private static final int MOST_FIELDS = 10;
    private static final int LONGEST_FIELD = 20;
    private static final long STANDARD_DAYS = 30;

    record Wanted(long patientId, Set<SensitiveField> fields, String reason, int days) {}

    @Serdeable
    record Submitted(@JsonProperty("_id") String id, long expiresAt) {}

    private final AccessRequests requests;

    SubmitRequest(AccessRequests requests) {
        this.requests = requests;
    }

    @Override
    public Wanted read(Payload payload) {
        payload.requestId();
        Long days = payload.wholeOrText("expiresDays", 1, 90, "有效期不合法");
        return new Wanted(
                payload.id("patientId"),
                fields(payload),
                payload.requiredText("reason", 20, 500, "请填写申请理由（不少于20字）"),
                Objects.requireNonNullElse(days, STANDARD_DAYS).intValue());
    }

    private static Set<SensitiveField> fields(Payload payload) {
        List<String> words = payload.texts("fields", MOST_FIELDS, LONGEST_FIELD, NO_FIELDS);
        @Nullable Set<SensitiveField> fields = words == null ? null : FieldSet.of(words);
        if (words != null && fields == null) {
            payload.complain("fields", NO_FIELDS);
        }
        return payload.required("fields", fields, Set.of(), NO_FIELDS);
    }

    @Override
    public Submitted answer(Wanted wanted, Call call) {
        AccessRequest request = requests.submit(wanted, call);
        return new Submitted(request.id(), request.requestedExpiresAt());
    }
}
