package guahao.consultation;

import guahao.booking.Appointment;
import guahao.booking.AppointmentFilter;
import guahao.booking.AppointmentStatus;
import guahao.booking.Appointments;
import guahao.directory.Doctor;
import guahao.directory.Staff.Member;
import guahao.patient.MedicalHistories;
import guahao.patient.MedicalHistory;
import guahao.patient.Patient;
import guahao.patient.Patients;
import guahao.patient.Relations;
import guahao.patient.VisitRecord;
import guahao.platform.audit.Actor;
import guahao.platform.audit.AuditEntry;
import guahao.platform.audit.AuditTrail;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import guahao.scheduling.Schedules;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What staff may read of a patient; who read whose is accounted for. */
@Singleton
public final class PatientFiles {

    private static final Set<AppointmentStatus> TREATED = EnumSet.of(
            AppointmentStatus.PENDING,
            AppointmentStatus.CONFIRMED,
            AppointmentStatus.COMPLETED,
            AppointmentStatus.NO_SHOW);

    /** More than anybody has. */
    private static final int MOST_ORDERS = 10_000;

    private final Patients patients;
    private final Relations relations;
    private final MedicalHistories histories;
    private final VisitRepository visits;
    private final KeptVisits kept;
    private final Appointments appointments;
    private final Schedules schedules;
    private final AuditTrail trail;
    private final Transactions transactions;

    PatientFiles(
            Patients patients,
            Relations relations,
            MedicalHistories histories,
            VisitRepository visits,
            KeptVisits kept,
            Appointments appointments,
            Schedules schedules,
            AuditTrail trail,
            Transactions transactions) {
        this.patients = patients;
        this.relations = relations;
        this.histories = histories;
        this.visits = visits;
        this.kept = kept;
        this.appointments = appointments;
        this.schedules = schedules;
        this.trail = trail;
        this.transactions = transactions;
    }

    /** @param phone of the patient's account, null without one */
    public record File(Patient patient, @Nullable String phone, MedicalHistory history, List<VisitRecord> visits) {}

    /** With the visits that the doctor attended, newest first, or with all for an administrator. */
    public File read(Member member, long patientId, Actor actor) {
        Patient patient = patients.find(patientId)
                .orElseThrow(() -> new Failure.NotFound("care.patient-unknown", "患者", patientId));
        Doctor doctor = member.doctor();
        List<Visit> seen = member.admin() || doctor == null
                ? visits.ofPatient(patientId)
                : visits.ofPatientBy(patientId, doctor.id());
        if (!member.admin() && doctor != null && seen.isEmpty() && !treats(doctor, patientId)) {
            throw new Failure.Forbidden("care.patient-refused", "无权查看该患者信息");
        }
        transactions.write(() -> {
            trail.record(AuditEntry.of(actor.accountId(), "patient.read", "patient", patientId), actor.origin());
            return true;
        });
        return new File(
                patient, relations.phones(List.of(patient)).get(patientId), histories.of(patientId), kept.read(seen));
    }

    private boolean treats(Doctor doctor, long patientId) {
        var filter = AppointmentFilter.ofPatients(List.of(patientId)).in(TREATED);
        Set<Long> booked = appointments.page(filter, MOST_ORDERS, 0).stream()
                .map(Appointment::scheduleId)
                .collect(Collectors.toSet());
        return schedules.schedules(booked).values().stream().anyMatch(schedule -> schedule.doctorId() == doctor.id());
    }
}
