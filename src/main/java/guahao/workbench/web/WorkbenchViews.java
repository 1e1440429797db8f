package guahao.workbench.web;

import guahao.consultation.RecentVisits.Recent;
import guahao.directory.Clinic;
import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.directory.MinorDepartment;
import guahao.patient.Patient;
import guahao.patient.Patients;
import guahao.scheduling.Schedule;
import guahao.workbench.Shift;
import guahao.workbench.web.WorkbenchAnswers.CurrentShift;
import guahao.workbench.web.WorkbenchAnswers.DoctorInfo;
import guahao.workbench.web.WorkbenchAnswers.RecentItem;
import guahao.workbench.web.WorkbenchAnswers.ShiftItem;
import guahao.workbench.web.WorkbenchAnswers.ShiftStatus;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows shifts and visits with the names of places and people. */
@Singleton
final class WorkbenchViews {

    private final Directory directory;
    private final Patients patients;

    WorkbenchViews(Directory directory, Patients patients) {
        this.directory = directory;
        this.patients = patients;
    }

    DoctorInfo doctor(Doctor doctor) {
        return new DoctorInfo(
                doctor.id(),
                doctor.name(),
                doctor.title(),
                directory
                        .department(doctor.departmentId())
                        .map(MinorDepartment::name)
                        .orElse(null),
                doctor.photoPath());
    }

    ShiftItem shift(Shift shift, LocalDateTime now) {
        return new ShiftItem(
                shift.session().id(),
                name(shift),
                Spans.time(shift.start()),
                Spans.time(shift.end()),
                location(shift.session().schedule()),
                shift.stageAt(now).word());
    }

    ShiftStatus status(Shift shift, LocalDateTime now) {
        LocalDateTime in = shift.checkedInAt();
        LocalDateTime out = shift.checkedOutAt();
        return new ShiftStatus(
                shift.presenceAt(now),
                current(shift, now),
                Spans.nullableTime(in),
                Spans.nullableTime(out),
                in == null ? null : Spans.worked(in, out == null ? now : out),
                in == null || out != null ? null : Spans.until(now, shift.end()));
    }

    private CurrentShift current(Shift shift, LocalDateTime now) {
        return new CurrentShift(
                shift.session().id(),
                name(shift),
                Spans.time(shift.start()),
                Spans.time(shift.end()),
                location(shift.session().schedule()),
                Spans.until(now, shift.start()));
    }

    private static String name(Shift shift) {
        return shift.session().schedule().section().label() + "门诊";
    }

    private @Nullable String location(Schedule schedule) {
        return directory
                .clinic(schedule.clinicId())
                .map(WorkbenchViews::location)
                .orElse(null);
    }

    private static String location(Clinic clinic) {
        String address = clinic.address();
        return address == null || address.isBlank() ? clinic.name() : address;
    }

    List<RecentItem> recent(List<Recent> visits) {
        Map<Long, Patient> people =
                patients.find(visits.stream().map(Recent::patientId).distinct().toList());
        return visits.stream()
                .map(visit -> new RecentItem(
                        visit.orderId(),
                        Optional.ofNullable(people.get(visit.patientId()))
                                .map(Patient::name)
                                .orElse(null),
                        Spans.time(visit.visitedAt()),
                        visit.diagnosis()))
                .toList();
    }
}
