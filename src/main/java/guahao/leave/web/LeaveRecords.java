package guahao.leave.web;

import guahao.approval.ApprovalStatus;
import guahao.leave.Leave;
import guahao.leave.LeaveCalendar.Day;
import guahao.leave.LeaveShift;
import guahao.leave.web.LeaveAnswers.HistoryRecord;
import guahao.leave.web.LeaveAnswers.MonthDay;
import guahao.leave.web.LeaveAnswers.ShiftStatus;
import guahao.platform.clock.PlainTime;
import guahao.scheduling.TimeSection;
import guahao.scheduling.WeekDays;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows doctors their leave. */
final class LeaveRecords {

    private LeaveRecords() {}

    static MonthDay day(Day day) {
        boolean works = !day.sections().isEmpty();
        String sections = day.sections().stream().map(TimeSection::label).collect(Collectors.joining("、"));
        return new MonthDay(
                day.date(),
                day.date().getDayOfMonth(),
                WeekDays.label(day.date()),
                works,
                works,
                works ? sections : null,
                day.free(),
                word(day.status(LeaveShift.FULL)),
                Arrays.stream(LeaveShift.values())
                        .map(shift -> new ShiftStatus(shift.word(), word(day.status(shift))))
                        .toList(),
                day.today());
    }

    private static @Nullable String word(@Nullable ApprovalStatus status) {
        return status == null ? null : status.word();
    }

    static HistoryRecord record(Leave leave, Map<Long, String> auditorNames) {
        var approval = leave.approval();
        return new HistoryRecord(
                leave.id(),
                leave.doctorId(),
                leave.date(),
                leave.date(),
                leave.shift().word(),
                leave.reason(),
                leave.status().word(),
                leave.submittedAt(),
                PlainTime.of(leave.submittedAt()),
                approval.auditorId(),
                approval.auditorId() == null ? null : auditorNames.get(approval.auditorId()),
                approval.auditedAt(),
                approval.remark(),
                approval.rejectReason(),
                leave.attachments());
    }
}
