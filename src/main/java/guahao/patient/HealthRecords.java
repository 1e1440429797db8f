package guahao.patient;

import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What patients may read of their own health. */
@Singleton
public final class HealthRecords {

    private final OwnPatients own;
    private final Patients patients;
    private final Relations relations;
    private final MedicalHistories histories;
    private final List<VisitRecords> visits;

    HealthRecords(
            OwnPatients own,
            Patients patients,
            Relations relations,
            MedicalHistories histories,
            List<VisitRecords> visits) {
        this.own = own;
        this.patients = patients;
        this.relations = relations;
        this.histories = histories;
        this.visits = visits;
    }

    /** @param phone of the patient's account, null without one */
    public record HealthRecord(
            Patient patient, @Nullable String phone, MedicalHistory history, List<VisitRecord> visits) {}

    /** A visit and whose it was. */
    public record Visited(Patient patient, VisitRecord visit) {}

    public HealthRecord ofAccount(long accountId) {
        Patient patient = own.get(accountId);
        return new HealthRecord(
                patient,
                relations.phones(List.of(patient)).get(patient.id()),
                histories.of(patient.id()),
                visits.stream()
                        .map(each -> each.ofPatient(patient.id()))
                        .flatMap(Collection::stream)
                        .toList());
    }

    /** A patient reads his own visits; those of one without an account, whoever may act for him. */
    public Visited visit(long accountId, long visitId) {
        VisitRecord visit = visits.stream()
                .map(each -> each.find(visitId))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound("visit.unknown", "就诊记录", visitId));
        Patient patient = patients.find(visit.patientId()).orElseThrow();
        boolean mayRead = patient.accountId() == null
                ? patients.mayActFor(accountId, patient)
                : Objects.equals(patient.accountId(), accountId);
        if (!mayRead) {
            throw new Failure.Forbidden("visit.not-yours", "无权查看该就诊记录");
        }
        return new Visited(patient, visit);
    }
}
