package guahao.care.patients;

import guahao.care.gateway.Call;
import guahao.care.gateway.CareAudit;
import guahao.care.input.Moments;
import guahao.care.input.Words;
import guahao.care.patients.FileAnswer.Permission;
import guahao.platform.database.Rules;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files: read as the reader may, made and changed by those who manage. */
@Singleton
public final class PatientFiles {

    private static final Rules NEW_FILE =
            Rules.when(PatientRepository.ID_CARD_KEY, "care.id-card-taken", "身份证已存在，请搜索后编辑");
    private static final Rules CHANGED_FILE =
            Rules.when(PatientRepository.ID_CARD_KEY, "care.id-card-taken", "身份证已存在，请检查");

    private final PatientRepository rows;
    private final Grants grants;
    private final SensitiveReads reads;
    private final CareAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    PatientFiles(
            PatientRepository rows,
            Grants grants,
            SensitiveReads reads,
            CareAudit audit,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.grants = grants;
        this.reads = reads;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Every plain sensitive value that is answered leaves an audit row. */
    public FileAnswer read(long id, Call call) {
        return readAll(List.of(id), call).stream().findFirst().orElseThrow(() -> unknown(id));
    }

    /** Those of them that there are. */
    public List<FileAnswer> readAll(Collection<Long> ids, Call call) {
        return transactions.write(() -> {
            Map<Long, Grant> granted = grants.of(call.userId(), ids);
            return rows.findAll(ids).stream()
                    .map(file -> answer(file, granted.getOrDefault(file.id(), Grant.NONE), call))
                    .toList();
        });
    }

    private FileAnswer answer(PatientFile file, Grant grant, Call call) {
        Sight sight = Sight.of(call, file.id(), grant);
        reads.note(call, file, sight);
        return FileAnswer.of(file, sight, permission(sight, grant, call));
    }

    private static Permission permission(Sight sight, Grant grant, Call call) {
        boolean approved = call.isAdmin() || !grant.fields().isEmpty();
        boolean phone = sight.plain().contains(SensitiveField.PHONE);
        return new Permission(
                approved ? "approved" : "none",
                sight.plain().stream().map(Words::of).toList(),
                grant.expiresAt(),
                !sight.plain().isEmpty(),
                true,
                phone,
                phone,
                sight.plain().contains(SensitiveField.ID_CARD));
    }

    public long create(FilePatch fields, Call call) {
        return transactions.write(() -> {
            long id = NEW_FILE.hold(() -> rows.insert(fields.values(), call.userId(), Moments.now(clock)));
            audit.record(call, "patients.create", Map.of("patientId", Long.toString(id)));
            return id;
        });
    }

    /** @return how many files were changed: one or none */
    public int update(long id, FilePatch patch, Call call) {
        return transactions.write(() -> {
            PatientFile file = rows.lock(id).orElseThrow(() -> unknown(id));
            Set<FileField> changes = patch.changes(file);
            if (changes.isEmpty()) {
                return 0;
            }
            if (changes.contains(FileField.ID_CARD) && !call.isAdmin()) {
                throw new Failure.Forbidden();
            }
            Map<FileField, @Nullable String> values = new EnumMap<>(FileField.class);
            changes.forEach(field -> values.put(field, patch.values().get(field)));
            CHANGED_FILE.hold(() -> rows.update(id, values, Moments.now(clock)));
            List<String> keys = changes.stream().map(FileField::key).toList();
            audit.record(call, "patients.update", Map.of("patientId", Long.toString(id), "fields", keys));
            return 1;
        });
    }

    public Optional<PatientFile> find(long id) {
        return rows.find(id);
    }

    public Optional<PatientFile> findByIdCard(String idCard) {
        return rows.findByIdCard(idCard);
    }

    public PatientFile require(long id) {
        return rows.find(id).orElseThrow(() -> unknown(id));
    }

    private static Failure unknown(long id) {
        return new Failure.NotFound("care.patient-unknown", "患者档案", id);
    }
}
