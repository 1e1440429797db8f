package guahao.consultation;

import guahao.directory.Doctors;
import guahao.patient.Patient;
import guahao.patient.Patients;
import guahao.patient.VisitRecord;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A visit for its patient, for the doctor who attended it, and for administrators. */
@Singleton
public final class VisitAccess {

    /** A visit and whose it was. */
    public record Read(Patient patient, VisitRecord visit) {}

    private final VisitRepository visits;
    private final KeptVisits kept;
    private final Patients patients;
    private final Doctors doctors;

    VisitAccess(VisitRepository visits, KeptVisits kept, Patients patients, Doctors doctors) {
        this.visits = visits;
        this.kept = kept;
        this.patients = patients;
        this.doctors = doctors;
    }

    public Read read(Caller caller, long visitId) {
        return read(caller, visitId, "无权查看该病历");
    }

    /** @param refusal what is said to whom it is not for */
    public Read read(Caller caller, long visitId, String refusal) {
        return find(caller, visitId, refusal)
                .orElseThrow(() -> new Failure.NotFound("care.visit-unknown", "就诊记录", visitId));
    }

    /** Empty when there is no such visit. */
    public Optional<Read> find(Caller caller, long visitId, String refusal) {
        return visits.find(visitId).map(visit -> {
            Patient patient = patients.find(visit.patientId()).orElseThrow();
            if (!caller.admin() && !attended(caller, visit) && !isOf(caller, patient)) {
                throw new Failure.Forbidden("care.visit-refused", refusal);
            }
            return new Read(patient, kept.read(List.of(visit)).getFirst());
        });
    }

    private boolean attended(Caller caller, Visit visit) {
        return doctors.ofAccount(caller.id())
                .filter(doctor -> doctor.id() == visit.doctorId())
                .isPresent();
    }

    /** A patient is its own account; for one without, everybody who may act for it. */
    private boolean isOf(Caller caller, Patient patient) {
        return patient.accountId() == null
                ? patients.mayActFor(caller.id(), patient)
                : Objects.equals(patient.accountId(), caller.id());
    }
}
