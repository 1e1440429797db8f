package guahao.leave;

import guahao.approval.ApplicationKind;
import guahao.approval.Approval;
import guahao.approval.ApprovalStatus;
import guahao.scheduling.TimeSection;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A doctor's application to be away on a day, or for a part of it.
 *
 * @param attachments paths of what was uploaded for it
 */
public record Leave(
        long id,
        long doctorId,
        LocalDate date,
        LeaveShift shift,
        String reason,
        List<String> attachments,
        LocalDateTime submittedAt,
        Approval approval) {

    static final ApplicationKind KIND = new ApplicationKind("leave_application", "请假申请");

    public ApprovalStatus status() {
        return approval.status();
    }

    /** Whether another for the same time would be one too many. */
    boolean counts() {
        return status() != ApprovalStatus.REJECTED;
    }

    public boolean covers(LocalDate day, TimeSection section) {
        return date.equals(day) && shift.sections().contains(section);
    }
}
