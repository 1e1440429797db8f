package guahao.patient;

import guahao.identity.account.Account;
import guahao.identity.account.Accounts;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** For whom accounts may act. Verbs that take several accounts need as many statements as for one. */
@Singleton
public final class Relations {

    private final RelationRepository relations;
    private final Patients patients;
    private final Accounts accounts;

    Relations(RelationRepository relations, Patients patients, Accounts accounts) {
        this.relations = relations;
        this.patients = patients;
        this.accounts = accounts;
    }

    /** @param phone of the patient's account, null without one */
    public record Link(
            Relation relation, Patient patient, @Nullable String phone) {}

    /** The default first, then as they were made. */
    public List<Link> ofAccount(long accountId) {
        return links(relations.ofAccount(accountId));
    }

    /** By account, each as in {@link #ofAccount}; accounts without any are left out. */
    public Map<Long, List<Relation>> ofAccounts(Collection<Long> accountIds) {
        return accountIds.isEmpty()
                ? Map.of()
                : relations.ofAccounts(accountIds).stream().collect(Collectors.groupingBy(Relation::accountId));
    }

    /** Those of these patients for whom the account may act. */
    public Set<Long> among(long accountId, Collection<Long> patientIds) {
        return patientIds.isEmpty() ? Set.of() : Set.copyOf(relations.among(accountId, patientIds));
    }

    public Optional<Link> defaultOf(long accountId) {
        return links(relations.defaultOf(accountId).stream().toList()).stream().findFirst();
    }

    private List<Link> links(List<Relation> some) {
        Map<Long, Patient> people =
                patients.find(some.stream().map(Relation::patientId).collect(Collectors.toSet()));
        Map<Long, String> phones = phones(people.values());
        return some.stream()
                .map(relation -> {
                    Patient patient = Objects.requireNonNull(people.get(relation.patientId()));
                    return new Link(relation, patient, phones.get(patient.id()));
                })
                .toList();
    }

    /** By patient; those without an account, or whose account has none, are left out. */
    public Map<Long, String> phones(Collection<Patient> some) {
        Map<Long, Account> owners = accounts.find(
                some.stream().map(Patient::accountId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return some.stream()
                .filter(patient -> phone(patient, owners) != null)
                .collect(Collectors.toMap(
                        Patient::id, patient -> Objects.requireNonNull(phone(patient, owners)), (one, same) -> one));
    }

    private static @Nullable String phone(Patient patient, Map<Long, Account> owners) {
        Account owner = patient.accountId() == null ? null : owners.get(patient.accountId());
        return owner == null ? null : owner.phone();
    }
}
