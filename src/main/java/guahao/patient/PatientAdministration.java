package guahao.patient;

import guahao.identity.account.Accounts;
import guahao.platform.audit.Actor;
import guahao.platform.audit.AuditEntry;
import guahao.platform.audit.AuditTrail;
import guahao.platform.database.Rules;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The patients, as administrators make, change and delete them. */
@Singleton
public final class PatientAdministration {

    private static final Rules UNIQUE = Rules.when("patient_account", "patient.account-taken", "该用户已有患者档案")
            .or("patient_id_card", "patient.id-card-taken", "该身份证号已被其他患者使用")
            .or("patient_identifier", "patient.identifier-taken", "该学工号已被其他患者使用");
    private static final Rules DELETION = Rules.when("appointment_patient", "patient.has-appointments", "该患者存在预约，无法删除")
            .or("visit_record_patient", "patient.has-visits", "该患者存在就诊记录，无法删除");

    private final PatientRepository patients;
    private final RelationRepository relations;
    private final MedicalHistoryRepository histories;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    PatientAdministration(
            PatientRepository patients,
            RelationRepository relations,
            MedicalHistoryRepository histories,
            Accounts accounts,
            AuditTrail trail,
            Transactions transactions,
            Clock clock) {
        this.patients = patients;
        this.relations = relations;
        this.histories = histories;
        this.accounts = accounts;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    public long create(PatientDescription wanted, Actor actor) {
        return transactions.write(() -> {
            lockAccount(wanted.accountId());
            long id = UNIQUE.hold(() -> patients.save(created(wanted)).id());
            link(wanted.accountId(), id);
            record("patient.created", id, actor);
            return id;
        });
    }

    private Patient created(PatientDescription wanted) {
        LocalDateTime now = now();
        return new Patient(
                0,
                wanted.accountId(),
                wanted.name(),
                wanted.identifier(),
                wanted.idCard(),
                wanted.type(),
                wanted.gender(),
                wanted.birthDate(),
                false,
                null,
                wanted.address(),
                now,
                now);
    }

    public void change(long id, UnaryOperator<PatientDescription> change, Actor actor) {
        transactions.write(() -> {
            Patient before = locked(id);
            PatientDescription wanted = change.apply(description(before));
            boolean moved = !Objects.equals(before.accountId(), wanted.accountId());
            if (moved) {
                lockAccount(wanted.accountId());
                unlink(before);
            }
            UNIQUE.hold(() -> patients.update(changed(before, wanted)));
            if (moved) {
                link(wanted.accountId(), id);
            }
            record("patient.changed", id, actor);
            return id;
        });
    }

    private static PatientDescription description(Patient patient) {
        return new PatientDescription(
                patient.name(),
                patient.gender(),
                patient.birthDate(),
                patient.idCard(),
                patient.identifier(),
                patient.type(),
                patient.address(),
                patient.accountId());
    }

    private Patient changed(Patient before, PatientDescription wanted) {
        return new Patient(
                before.id(),
                wanted.accountId(),
                wanted.name(),
                wanted.identifier(),
                wanted.idCard(),
                wanted.type(),
                wanted.gender(),
                wanted.birthDate(),
                before.verified(),
                before.height(),
                wanted.address(),
                before.createdAt(),
                now());
    }

    /** With what is told of him alone; his orders and visits keep him. */
    public void delete(long id, Actor actor) {
        transactions.write(() -> {
            Patient patient = locked(id);
            relations.removeAllTo(id);
            histories.deleteAllOf(id);
            DELETION.hold(() -> patients.deleteById(patient.id()));
            record("patient.deleted", id, actor);
            return id;
        });
    }

    /** Until the transaction ends nobody deletes it. */
    private void lockAccount(@Nullable Long accountId) {
        if (accountId != null && !accounts.lock(accountId)) {
            throw new Failure.Conflict("account.unknown", "用户不存在");
        }
    }

    /** Whose patient he is acts for him, by default unless for somebody else. */
    private void link(@Nullable Long accountId, long patientId) {
        if (accountId == null) {
            return;
        }
        Relation known =
                relations.findByAccountIdAndPatientId(accountId, patientId).orElse(null);
        if (known == null) {
            boolean first = relations.defaultOf(accountId).isEmpty();
            relations.save(new Relation(0, accountId, patientId, Relation.SELF, first, null, now()));
        } else {
            relations.change(known.id(), Relation.SELF, null);
        }
    }

    private void unlink(Patient before) {
        if (before.accountId() != null) {
            relations
                    .findByAccountIdAndPatientId(before.accountId(), before.id())
                    .ifPresent(relation -> relations.remove(relation.id()));
        }
    }

    private Patient locked(long id) {
        return patients.lock(id).orElseThrow(() -> new Failure.NotFound("patient.unknown", "患者", id));
    }

    private void record(String action, long id, Actor actor) {
        trail.record(AuditEntry.of(actor.accountId(), action, "patient", id), actor.origin());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
