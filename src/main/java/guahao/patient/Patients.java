package guahao.patient;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reading patients, and who may act for whom. */
@Singleton
public final class Patients {

    private final PatientRepository repository;
    private final RelationRepository relations;

    Patients(PatientRepository repository, RelationRepository relations) {
        this.repository = repository;
        this.relations = relations;
    }

    public Optional<Patient> find(long id) {
        return repository.findById(id);
    }

    public Map<Long, Patient> find(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : repository.findByIdIn(ids).stream().collect(Collectors.toMap(Patient::id, Function.identity()));
    }

    public Optional<Patient> ofAccount(long accountId) {
        return repository.findByAccountId(accountId);
    }

    /** To be called inside a transaction: what is checked of this patient holds until that ends. */
    public Optional<Patient> lock(long id) {
        return repository.lock(id);
    }

    /** As {@link #lock}, without those whom somebody else holds: nobody is waited for. */
    public Map<Long, Patient> lockFree(Collection<Long> ids) {
        return repository.lockFree(ids).stream().collect(Collectors.toMap(Patient::id, Function.identity()));
    }

    /** All for whom {@link #mayActFor} holds. */
    public Set<Long> idsFor(long accountId) {
        Set<Long> ids = new HashSet<>(relations.patientsOf(accountId));
        ofAccount(accountId).map(Patient::id).ifPresent(ids::add);
        return ids;
    }

    /** Whether the patient is this account's own or among its relations. */
    public boolean mayActFor(long accountId, Patient patient) {
        return patient.isOf(accountId) || repository.isRelated(accountId, patient.id());
    }

    /** Of accounts that want to act for a patient each: those that may. */
    public Set<Long> mayActFor(Map<Long, Patient> wanted) {
        Map<Long, Patient> others = new HashMap<>(wanted);
        others.entrySet().removeIf(one -> one.getValue().isOf(one.getKey()));
        Set<Long> may = new HashSet<>(wanted.keySet());
        may.removeAll(others.keySet());
        if (!others.isEmpty()) {
            relations
                    .findByPatientIdIn(others.values().stream().map(Patient::id).toList())
                    .stream()
                    .filter(relation -> isTo(relation, others.get(relation.accountId())))
                    .map(Relation::accountId)
                    .forEach(may::add);
        }
        return may;
    }

    private static boolean isTo(Relation relation, @Nullable Patient patient) {
        return patient != null && patient.id() == relation.patientId();
    }
}
