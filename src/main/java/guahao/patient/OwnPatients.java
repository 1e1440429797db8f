package guahao.patient;

import guahao.identity.account.AccountChanges;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The patient that the owner of an account is himself. */
@Singleton
public final class OwnPatients {

    private final PatientRepository patients;
    private final RelationRepository relations;
    private final AccountChanges accounts;
    private final Transactions transactions;
    private final Clock clock;

    OwnPatients(
            PatientRepository patients,
            RelationRepository relations,
            AccountChanges accounts,
            Transactions transactions,
            Clock clock) {
        this.patients = patients;
        this.relations = relations;
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Throws when the account has none. */
    public Patient get(long accountId) {
        return patients.findByAccountId(accountId).orElseThrow(() -> none(accountId));
    }

    /** Makes the owner of a new account a patient, for whom he acts by default. */
    public Patient create(long accountId, String name, Gender gender, @Nullable LocalDate birthDate) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        return transactions.write(() -> {
            Patient patient = patients.save(new Patient(
                    0,
                    accountId,
                    name,
                    null,
                    null,
                    PatientType.EXTERNAL,
                    gender,
                    birthDate,
                    false,
                    null,
                    null,
                    now,
                    now));
            relations.save(new Relation(0, accountId, patient.id(), Relation.SELF, true, null, now));
            return patient;
        });
    }

    /** What is null stays as it is. */
    public void changeProfile(
            long accountId, @Nullable String name, @Nullable Gender gender, @Nullable LocalDate birthDate) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        transactions.write(() -> {
            if (patients.updateProfile(accountId, name, gender == null ? null : gender.name(), birthDate, now) == 0) {
                throw new Failure.Conflict("profile.no-patient", "患者记录不存在，请先完成注册");
            }
            return name != null && accounts.name(accountId, name);
        });
    }

    static Failure none(long accountId) {
        return new Failure.NotFound("patient.none-own", "患者信息", accountId);
    }
}
