package guahao.leave.web;

import guahao.approval.Auditors;
import guahao.approval.web.Audits;
import guahao.directory.Clinic;
import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.directory.Listed;
import guahao.directory.MinorDepartment;
import guahao.leave.Leave;
import guahao.leave.LeaveFilter;
import guahao.leave.Leaves;
import guahao.leave.web.LeaveAnswers.AuditItem;
import guahao.scheduling.DoctorDay;
import guahao.scheduling.Schedule;
import guahao.scheduling.Schedules;
import guahao.wire.input.PageRequest;
import guahao.wire.input.Texts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows applications to those who decide them, with names and with the schedules concerned. */
@Singleton
final class LeaveViews {

    private static final int PREVIEW = 50;

    private final Leaves leaves;
    private final Directory directory;
    private final Schedules schedules;
    private final Auditors auditors;

    LeaveViews(Leaves leaves, Directory directory, Schedules schedules, Auditors auditors) {
        this.leaves = leaves;
        this.directory = directory;
        this.schedules = schedules;
        this.auditors = auditors;
    }

    Audits<AuditItem> page(LeaveFilter filter, PageRequest page) {
        Listed<Leave> found = leaves.page(filter, page);
        return Audits.of(found.total(), page, items(found.rows()));
    }

    AuditItem item(Leave leave) {
        return items(List.of(leave)).getFirst();
    }

    private List<AuditItem> items(List<Leave> rows) {
        Map<Long, Doctor> doctors =
                directory.doctors(rows.stream().map(Leave::doctorId).distinct().toList());
        Map<DoctorDay, List<Schedule>> days =
                schedules.ofDoctorDays(rows.stream().map(LeaveViews::day).toList());
        Map<Long, String> names =
                auditors.names(rows.stream().map(Leave::approval).toList());
        return rows.stream()
                .map(leave -> item(
                        leave,
                        doctors.get(leave.doctorId()),
                        concerned(leave, days.getOrDefault(day(leave), List.of())),
                        names))
                .toList();
    }

    private static DoctorDay day(Leave leave) {
        return new DoctorDay(leave.doctorId(), leave.date());
    }

    private List<String> concerned(Leave leave, List<Schedule> ofTheDay) {
        return ofTheDay.stream()
                .filter(schedule -> leave.covers(schedule.date(), schedule.section()))
                .map(schedule -> schedule.date() + " " + schedule.section().label() + " " + clinic(schedule))
                .toList();
    }

    private String clinic(Schedule schedule) {
        return directory.clinic(schedule.clinicId()).map(Clinic::name).orElse("");
    }

    /** Without a doctor that this server has not heard of yet. */
    private AuditItem item(
            Leave leave, @Nullable Doctor doctor, List<String> concerned, Map<Long, String> auditorNames) {
        var approval = leave.approval();
        return new AuditItem(
                leave.id(),
                leave.doctorId(),
                doctor == null ? null : doctor.name(),
                doctor == null ? null : doctor.title(),
                Optional.ofNullable(doctor)
                        .flatMap(known -> directory.department(known.departmentId()))
                        .map(MinorDepartment::name)
                        .orElse(null),
                leave.date(),
                leave.date(),
                1,
                leave.shift().word(),
                leave.reason(),
                preview(leave.reason()),
                leave.attachments(),
                concerned,
                leave.submittedAt(),
                leave.status().word(),
                approval.auditorId(),
                approval.auditorId() == null ? null : auditorNames.get(approval.auditorId()),
                approval.auditedAt(),
                approval.remark(),
                approval.rejectReason());
    }

    private static String preview(String reason) {
        String beginning = Texts.beginning(reason, PREVIEW);
        return beginning.length() < reason.length() ? beginning + "..." : reason;
    }
}
