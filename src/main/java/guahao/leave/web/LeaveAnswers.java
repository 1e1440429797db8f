package guahao.leave.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.leave.Leave;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the hospital dialect's clients call leave. */
final class LeaveAnswers {

    private LeaveAnswers() {}

    @Serdeable
    record Applied(
            long id,
            String applicationId,
            @JsonProperty("doctor_id") long doctorId,
            @JsonProperty("leave_date") LocalDate leaveDate,
            String shift,
            String reason,
            String status,
            @JsonProperty("submit_time") LocalDateTime submitTime,
            List<String> attachments) {

        static Applied of(Leave leave) {
            return new Applied(
                    leave.id(),
                    Long.toString(leave.id()),
                    leave.doctorId(),
                    leave.date(),
                    leave.shift().word(),
                    leave.reason(),
                    leave.status().word(),
                    leave.submittedAt(),
                    leave.attachments());
        }
    }

    @Serdeable
    record History(
            long total,
            int page,
            @JsonProperty("page_size") int pageSize,
            @JsonProperty("pageSize") int sameSize,
            List<HistoryRecord> records,
            List<HistoryRecord> list) {}

    @Serdeable
    record HistoryRecord(
            long id,
            @JsonProperty("doctor_id") long doctorId,
            @JsonProperty("leave_date") LocalDate leaveDate,
            LocalDate date,
            String shift,
            String reason,
            String status,
            @JsonProperty("submit_time") LocalDateTime submitTime,
            String createTime,
            @JsonProperty("auditor_id") @Nullable Long auditorId,
            @Nullable String approver,
            @JsonProperty("audit_time") @Nullable LocalDateTime auditTime,
            @JsonProperty("audit_remark") @Nullable String auditRemark,
            @Nullable String rejectReason,
            List<String> attachments) {}

    @Serdeable
    record Month(int year, int month, List<MonthDay> days) {}

    /** @param shiftInfo null without any schedule */
    @Serdeable
    record MonthDay(
            LocalDate date,
            int day,
            String weekday,
            boolean hasSchedule,
            boolean hasShift,
            @Nullable String shiftInfo,
            boolean canApplyLeave,
            @Nullable String leaveStatus,
            List<ShiftStatus> shiftLeaveStatuses,
            boolean isToday) {}

    @Serdeable
    record ShiftStatus(String shift, @Nullable String leaveStatus) {}

    /** As those who decide see it. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record AuditItem(
            long id,
            long doctorId,
            @Nullable String doctorName,
            @Nullable String doctorTitle,
            @Nullable String departmentName,
            LocalDate leaveStartDate,
            LocalDate leaveEndDate,
            int leaveDays,
            String shift,
            String reason,
            String reasonPreview,
            List<String> attachments,
            List<String> originalSchedule,
            LocalDateTime submitTime,
            String status,
            @Nullable Long auditorId,
            @Nullable String auditorName,
            @Nullable LocalDateTime auditTime,
            @Nullable String auditRemark,
            @Nullable String rejectReason) {}

    @Serdeable
    record Stats(long pending, long approvedMonth, long rejectedMonth) {}
}
