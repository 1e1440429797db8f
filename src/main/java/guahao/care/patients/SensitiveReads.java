package guahao.care.patients;

import guahao.care.gateway.Call;
import guahao.care.gateway.CareAudit;
import guahao.care.input.Words;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes who was shown what is sensitive. */
@Singleton
final class SensitiveReads {

    private static final Map<SensitiveField, Set<FileField>> GROUPS = new EnumMap<>(Map.of(
            SensitiveField.ID_CARD,
            Set.of(FileField.ID_CARD, FileField.FATHER_ID_CARD, FileField.MOTHER_ID_CARD),
            SensitiveField.PHONE,
            Set.of(
                    FileField.PHONE,
                    FileField.FATHER_PHONE,
                    FileField.MOTHER_PHONE,
                    FileField.ADDRESS,
                    FileField.OTHER_GUARDIANS),
            SensitiveField.DIAGNOSIS,
            Set.of(
                    FileField.HOSPITAL_DIAGNOSIS,
                    FileField.SYMPTOMS,
                    FileField.MEDICAL_COURSE,
                    FileField.FOLLOWUP_PLAN)));

    private final CareAudit audit;

    SensitiveReads(CareAudit audit) {
        this.audit = audit;
    }

    /** Only what there was to see. */
    void note(Call call, PatientFile file, Sight sight) {
        List<String> shown = sight.plain().stream()
                .filter(field -> GROUPS.getOrDefault(field, Set.of()).stream().anyMatch(file.values()::containsKey))
                .map(Words::of)
                .toList();
        if (!shown.isEmpty()) {
            audit.record(
                    call, "patients.readSensitive", Map.of("patientId", Long.toString(file.id()), "fields", shown));
        }
    }
}
