package guahao.patient;

import guahao.patient.PatientSearchRepository.Row;
import guahao.platform.audit.Actor;
import guahao.platform.audit.AuditEntry;
import guahao.platform.audit.AuditTrail;
import guahao.platform.database.Transactions;
import guahao.wire.input.PageRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Patients for staff who look for them; who read whose is accounted for. */
@Singleton
public final class PatientSearch {

    /** As many ids as an audit row has room for. */
    private static final int MOST_NAMED = 1000;

    private final PatientSearchRepository repository;
    private final Patients patients;
    private final AuditTrail trail;
    private final Transactions transactions;

    PatientSearch(PatientSearchRepository repository, Patients patients, AuditTrail trail, Transactions transactions) {
        this.repository = repository;
        this.patients = patients;
        this.trail = trail;
        this.transactions = transactions;
    }

    /** What is null narrows nothing; of name and phone a part is enough. */
    public record Filter(
            @Nullable String name,
            @Nullable String phone,
            @Nullable Long patientId) {
        /** Never shows personal data, wherever it is printed. */
        @Override
        public String toString() {
            return "Filter[]";
        }
    }

    /** @param phone of the patient's account, null without one */
    public record Found(Patient patient, @Nullable String phone) {}

    /** @param total how many the whole list has */
    public record Page(List<Found> patients, long total) {}

    /** By id. */
    public Page page(Filter filter, PageRequest page, Actor actor) {
        return transactions.write(() -> {
            List<Found> found = found(repository.page(filter, page));
            if (!found.isEmpty()) {
                trail.record(entry(found, actor), actor.origin());
            }
            return new Page(found, repository.count(filter));
        });
    }

    /** Those with exactly that phone number, else those of exactly that name. */
    public List<Found> exactly(String keyword, Actor actor) {
        return transactions.write(() -> {
            List<Found> found = found(repository.exactly(keyword, MOST_NAMED)).stream()
                    .filter(one -> keyword.equals(one.phone())
                            || keyword.equals(one.patient().name()))
                    .toList();
            if (!found.isEmpty()) {
                trail.record(entry(found, actor), actor.origin());
            }
            return found;
        });
    }

    private List<Found> found(List<Row> rows) {
        Map<Long, Patient> found =
                patients.find(rows.stream().map(Row::patientId).toList());
        return rows.stream()
                .map(row -> new Found(Objects.requireNonNull(found.get(row.patientId())), row.phone()))
                .toList();
    }

    private static AuditEntry entry(List<Found> found, Actor actor) {
        List<Long> ids =
                found.stream().map(one -> one.patient().id()).limit(MOST_NAMED).toList();
        return new AuditEntry(
                actor.accountId(), "patients.read", "patient", null, Map.of("count", found.size(), "ids", ids));
    }
}
