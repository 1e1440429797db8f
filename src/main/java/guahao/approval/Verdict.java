package guahao.approval;

import org.jspecify.annotations.Nullable;

/** What somebody who may decide says to an application. */
public record Verdict(ApprovalStatus status, @Nullable String comment) {

    public static Verdict approve(@Nullable String comment) {
        return new Verdict(ApprovalStatus.APPROVED, comment);
    }

    public static Verdict reject(@Nullable String comment) {
        return new Verdict(ApprovalStatus.REJECTED, comment);
    }

    public boolean approves() {
        return status == ApprovalStatus.APPROVED;
    }
}
