package guahao.approval.web;

import guahao.approval.ApprovalStatus;
import guahao.platform.failure.Failure;
import guahao.wire.input.Input;
import guahao.wire.input.PageRequest;
import guahao.wire.input.Query;
import org.jspecify.annotations.Nullable;

/** Reads what those who decide say, and which applications they ask for. */
public final class ApprovalInput {

    private static final int LONGEST_COMMENT = 500;
    private static final int LONGEST_WORD = 100;
    private static final int USUAL_PAGE = 50;
    private static final String ALL = "all";

    private ApprovalInput() {}

    /** Null when there is none; neither has to be there a body. */
    public static @Nullable String comment(Input input) {
        return input.fields().text("comment", LONGEST_COMMENT);
    }

    /** As {@link #comment}, from those who have to give a reason. */
    public static String requiredComment(Input input) {
        String comment = comment(input);
        if (comment == null || comment.isBlank()) {
            throw new Failure.Invalid("approval.comment", "驳回必须提供 comment");
        }
        return comment;
    }

    /** Null for all of them. */
    public static @Nullable ApprovalStatus status(Query query, @Nullable ApprovalStatus standard) {
        String word = query.text("status", LONGEST_WORD);
        if (word == null) {
            return standard;
        }
        return word.equals(ALL)
                ? null
                : ApprovalStatus.of(word).orElseThrow(() -> new Failure.Invalid("approval.status", "status 参数无效"));
    }

    /** Administrators get everything, unless they speak of pages. */
    public static PageRequest page(Query query) {
        return PageRequest.ofHospitalOrAll(query, USUAL_PAGE);
    }
}
