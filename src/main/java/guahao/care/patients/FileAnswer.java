package guahao.care.patients;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.care.input.IdNumber;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file as one caller sees it. */
@Serdeable
public record FileAnswer(
        @JsonProperty("_id") String id,
        String name,
        @JsonProperty("id_card") @Nullable String idCard,
        @JsonProperty("id_card_tail") @Nullable String idCardTail,
        @Nullable String phone,
        @Nullable String birthDate,
        @Nullable String gender,
        @Nullable String nativePlace,
        @Nullable String ethnicity,
        @Nullable String address,
        @Nullable String hospital,
        @Nullable String hospitalDiagnosis,
        @Nullable String diagnosisLevel,
        @Nullable String doctorName,
        @Nullable String symptoms,
        @Nullable String medicalCourse,
        @Nullable String followupPlan,
        @Nullable String fatherName,
        @Nullable String fatherPhone,
        @Nullable String fatherIdCard,
        @Nullable String motherName,
        @Nullable String motherPhone,
        @Nullable String motherIdCard,
        @Nullable String otherGuardians,
        @Nullable String familyEconomy,
        String createdBy,
        long createdAt,
        long updatedAt,
        Permission permission) {

    /** What the caller may see of it, in the words of the mini program. */
    @Serdeable
    public record Permission(
            String status,
            List<String> fields,
            @Nullable Long expiresAt,
            boolean hasSensitive,
            boolean hasNamePermission,
            boolean hasContactPermission,
            boolean hasAddressPermission,
            boolean hasIdPermission) {}

    static FileAnswer of(PatientFile file, Sight sight, Permission permission) {
        String idCard = file.value(FileField.ID_CARD);
        return new FileAnswer(
                Long.toString(file.id()),
                file.name(),
                sight.idNumber(idCard),
                idCard == null ? null : IdNumber.tail(idCard),
                sight.phone(file.value(FileField.PHONE)),
                file.value(FileField.BIRTH_DATE),
                file.value(FileField.GENDER),
                file.value(FileField.NATIVE_PLACE),
                file.value(FileField.ETHNICITY),
                sight.with(SensitiveField.PHONE, file.value(FileField.ADDRESS)),
                file.value(FileField.HOSPITAL),
                sight.diagnosis(file.value(FileField.HOSPITAL_DIAGNOSIS), file.value(FileField.DIAGNOSIS_LEVEL)),
                file.value(FileField.DIAGNOSIS_LEVEL),
                file.value(FileField.DOCTOR_NAME),
                sight.with(SensitiveField.DIAGNOSIS, file.value(FileField.SYMPTOMS)),
                sight.with(SensitiveField.DIAGNOSIS, file.value(FileField.MEDICAL_COURSE)),
                sight.with(SensitiveField.DIAGNOSIS, file.value(FileField.FOLLOWUP_PLAN)),
                file.value(FileField.FATHER_NAME),
                sight.phone(file.value(FileField.FATHER_PHONE)),
                sight.idNumber(file.value(FileField.FATHER_ID_CARD)),
                file.value(FileField.MOTHER_NAME),
                sight.phone(file.value(FileField.MOTHER_PHONE)),
                sight.idNumber(file.value(FileField.MOTHER_ID_CARD)),
                sight.with(SensitiveField.PHONE, file.value(FileField.OTHER_GUARDIANS)),
                sight.economy(file.value(FileField.FAMILY_ECONOMY)),
                file.createdBy(),
                file.createdAt(),
                file.updatedAt(),
                permission);
    }
}
