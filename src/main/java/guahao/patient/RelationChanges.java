package guahao.patient;

import guahao.platform.database.Rules;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Adds, changes and removes those for whom an account may act. All changes of one account wait for each other at its
 * own patient's row, so there is one default whatever runs at the same time.
 */
@Singleton
public final class RelationChanges {

    private static final Rules ONCE = Rules.when("patient_relation_pair", "relation.exists", "该就诊人已存在");

    private final PatientRepository patients;
    private final RelationRepository relations;
    private final OwnPatients own;
    private final Transactions transactions;
    private final Clock clock;

    RelationChanges(
            PatientRepository patients,
            RelationRepository relations,
            OwnPatients own,
            Transactions transactions,
            Clock clock) {
        this.patients = patients;
        this.relations = relations;
        this.own = own;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Links whom the card is known to belong to, else makes him known. */
    public Relation add(long accountId, NewRelative relative) {
        return change(accountId, self -> {
            Patient patient = known(relative);
            if (!patient.name().equals(relative.name())) {
                throw new Failure.Conflict("relation.other-name", "请核对身份证号和姓名是否正确");
            }
            if (patient.id() == self.id()) {
                throw new Failure.Conflict("relation.self", "不能添加自己为就诊人");
            }
            if (relations.findByAccountIdAndPatientId(accountId, patient.id()).isPresent()) {
                throw new Failure.Conflict("relation.exists", "该就诊人已存在");
            }
            if (relative.byDefault()) {
                relations.unsetDefault(accountId);
            }
            var relation = new Relation(
                    0,
                    accountId,
                    patient.id(),
                    relative.relationType(),
                    relative.byDefault(),
                    relative.remark(),
                    now());
            return ONCE.hold(() -> relations.save(relation));
        });
    }

    /** The unique key of the card decides whose it is when two enter it at once. */
    private Patient known(NewRelative relative) {
        String card = relative.idCard().number();
        Gender gender = relative.gender() == null ? Gender.UNKNOWN : relative.gender();
        return patients.findByIdCard(card).orElseGet(() -> {
            patients.addByCard(relative.name(), card, gender.name(), birthDate(relative), now());
            return patients.findByIdCard(card).orElseThrow();
        });
    }

    private @Nullable LocalDate birthDate(NewRelative relative) {
        LocalDate given = relative.birthDate();
        return given != null
                ? given
                : relative.idCard()
                        .birthDate()
                        .filter(day -> !day.isAfter(now().toLocalDate()))
                        .orElse(null);
    }

    /** What is null stays as it is. */
    public void change(long accountId, long patientId, @Nullable String type, @Nullable String remark) {
        change(accountId, self -> {
            if (patientId == self.id()) {
                throw new Failure.Conflict("relation.self", "不能修改本人关系");
            }
            return relations.change(existing(accountId, patientId).id(), type, remark);
        });
    }

    /** The patient and his orders stay. */
    public void remove(long accountId, long patientId) {
        change(accountId, self -> {
            if (patientId == self.id()) {
                throw new Failure.Conflict("relation.self", "不能删除本人就诊人");
            }
            Relation relation = existing(accountId, patientId);
            if (relation.byDefault()) {
                throw new Failure.Conflict("relation.default", "不能删除默认就诊人,请先取消默认设置");
            }
            return relations.remove(relation.id());
        });
    }

    public void makeDefault(long accountId, long patientId) {
        change(accountId, self -> {
            Relation relation = existing(accountId, patientId);
            relations.unsetDefault(accountId);
            return relations.makeDefault(relation.id());
        });
    }

    private <T> T change(long accountId, Function<Patient, T> change) {
        return transactions.write(() -> {
            long selfId = own.get(accountId).id();
            return change.apply(patients.lock(selfId).orElseThrow(() -> OwnPatients.none(accountId)));
        });
    }

    private Relation existing(long accountId, long patientId) {
        return relations
                .findByAccountIdAndPatientId(accountId, patientId)
                .orElseThrow(() -> new Failure.NotFound("relation.unknown", "就诊人关系", patientId));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
