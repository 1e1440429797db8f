package guahao.patient;

import guahao.identity.account.AccountChanges;
import guahao.identity.account.Taken;
import guahao.platform.database.Rules;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import guahao.platform.outside.Campus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Lets patients show that they belong to the university. */
@Singleton
public final class CampusIdentity {

    private static final Rules ONE_PATIENT = Rules.when("patient_identifier", "identity.taken", "该学号已被其他患者使用");

    private final Campus campus;
    private final OwnPatients own;
    private final PatientRepository patients;
    private final AccountChanges accounts;
    private final List<IdentityObserver> observers;
    private final Transactions transactions;
    private final Clock clock;

    CampusIdentity(
            Campus campus,
            OwnPatients own,
            PatientRepository patients,
            AccountChanges accounts,
            List<IdentityObserver> observers,
            Transactions transactions,
            Clock clock) {
        this.campus = campus;
        this.own = own;
        this.patients = patients;
        this.accounts = accounts;
        this.observers = List.copyOf(observers);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What the university says of somebody. */
    public interface Proof {
        /** Throws the failure to prove it. */
        PatientType type();
    }

    /** Asks the university, and so it is for outside of transactions; a failure is told by the proof. */
    public Proof ask(long accountId, String identifier, String password) {
        own.get(accountId);
        try {
            Campus.Answer answer = campus.signIn(identifier, password);
            return () -> type(answer);
        } catch (Failure.Unavailable | Failure.NotConfigured failure) {
            return () -> {
                throw failure;
            };
        }
    }

    private static PatientType type(Campus.Answer answer) {
        return switch (answer) {
            case Campus.Answer.Member member -> type(member.standing());
            case Campus.Answer.WrongPassword wrong ->
                throw new Failure.Conflict("identity.password", "校园登录失败，请检查账号或密码");
            case Campus.Answer.NoMember nobody -> throw new Failure.Conflict("identity.unknown", "校园身份验证失败，请检查学号是否正确");
        };
    }

    /** @return the patient as he is known now */
    public Patient verify(long accountId, String identifier, Proof proof) {
        long patientId = own.get(accountId).id();
        PatientType type = proof.type();
        return transactions.write(() -> keep(accountId, patientId, identifier, type));
    }

    private static PatientType type(Campus.Standing standing) {
        return switch (standing) {
            case STUDENT -> PatientType.STUDENT;
            case TEACHER -> PatientType.TEACHER;
            case STAFF -> PatientType.STAFF;
        };
    }

    private Patient keep(long accountId, long patientId, String identifier, PatientType type) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        Patient before = patients.lock(patientId).orElseThrow(() -> OwnPatients.none(accountId));
        ONE_PATIENT.hold(() -> {
            patients.updateIdentity(patientId, identifier, type.name(), now);
        });
        try {
            accounts.identifier(accountId, identifier);
        } catch (Taken e) {
            throw new Failure.Conflict("identity.account-taken", "该学号已被其他账号使用");
        }
        Patient after = patients.findById(patientId).orElseThrow(() -> OwnPatients.none(accountId));
        if (!before.verified()) {
            observers.forEach(observer -> observer.verified(accountId));
        }
        return after;
    }
}
