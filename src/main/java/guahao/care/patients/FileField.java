package guahao.care.patients;

import guahao.care.input.Kinds;
import guahao.care.input.Payload;
import guahao.care.input.Words;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a child's file holds; a column has the name of its constant. */
public enum FileField {
    NAME("name", FieldKind.PERSON_NAME),
    ID_CARD("id_card", FieldKind.ID_NUMBER),
    PHONE("phone", FieldKind.PHONE),
    BIRTH_DATE("birthDate", FieldKind.BIRTH_DATE),
    GENDER("gender", FieldKind.SHORT),
    NATIVE_PLACE("nativePlace", FieldKind.SHORT),
    ETHNICITY("ethnicity", FieldKind.SHORT),
    ADDRESS("address", FieldKind.LONG),
    HOSPITAL("hospital", FieldKind.SHORT),
    HOSPITAL_DIAGNOSIS("hospitalDiagnosis", FieldKind.LONG),
    DIAGNOSIS_LEVEL("diagnosisLevel", FieldKind.LEVEL),
    DOCTOR_NAME("doctorName", FieldKind.SHORT),
    SYMPTOMS("symptoms", FieldKind.LONG),
    MEDICAL_COURSE("medicalCourse", FieldKind.LONG),
    FOLLOWUP_PLAN("followupPlan", FieldKind.LONG),
    FATHER_NAME("fatherName", FieldKind.SHORT),
    FATHER_PHONE("fatherPhone", FieldKind.PHONE),
    FATHER_ID_CARD("fatherIdCard", FieldKind.ID_NUMBER),
    MOTHER_NAME("motherName", FieldKind.SHORT),
    MOTHER_PHONE("motherPhone", FieldKind.PHONE),
    MOTHER_ID_CARD("motherIdCard", FieldKind.ID_NUMBER),
    OTHER_GUARDIANS("otherGuardians", FieldKind.LONG),
    FAMILY_ECONOMY("familyEconomy", FieldKind.LONG);

    private static final String BAD_BIRTH_DATE = "出生日期格式错误";

    private final String key;
    private final FieldKind kind;

    FileField(String key, FieldKind kind) {
        this.key = key;
        this.kind = kind;
    }

    public String key() {
        return key;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The most characters that it holds. */
    public int longest() {
        return kind.longest();
    }

    /** What clients see masked and send back as they saw it. */
    boolean isMaskedForSome() {
        return kind == FieldKind.ID_NUMBER || kind == FieldKind.PHONE;
    }

    /** @param today after which nobody is born yet */
    @Nullable
    String read(Payload payload, LocalDate today) {
        return switch (kind) {
            case PERSON_NAME -> Kinds.personName(payload, key);
            case ID_NUMBER -> Kinds.idNumber(payload, key);
            case PHONE -> Kinds.phone(payload, key);
            case BIRTH_DATE -> birthDate(payload, today);
            case LEVEL -> Words.ofNullable(payload.choice(key, DiagnosisLevel.class, "诊断级别不合法"));
            case SHORT, LONG -> payload.text(key, kind.longest());
        };
    }

    private @Nullable String birthDate(Payload payload, LocalDate today) {
        LocalDate date = Kinds.date(payload, key, BAD_BIRTH_DATE);
        if (date != null && date.isAfter(today)) {
            payload.complain(key, BAD_BIRTH_DATE);
        }
        return date == null ? null : date.toString();
    }
}
