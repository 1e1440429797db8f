package guahao.care.imports;

import guahao.care.patients.FileField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a column of the sheet is, by its label without blanks. */
enum Column {
    SERIAL(null, "序号"),
    NAME(FileField.NAME, "姓名"),
    GENDER(FileField.GENDER, "性别"),
    NATIVE_PLACE(FileField.NATIVE_PLACE, "籍贯"),
    ETHNICITY(FileField.ETHNICITY, "民族"),
    ADDRESS(FileField.ADDRESS, "家庭地址"),
    HOSPITAL(FileField.HOSPITAL, "就诊医院"),
    HOSPITAL_DIAGNOSIS(FileField.HOSPITAL_DIAGNOSIS, "医院诊断"),
    DOCTOR_NAME(FileField.DOCTOR_NAME, "医生姓名"),
    ID_CARD(FileField.ID_CARD, "身份证号"),
    BIRTH_DATE(FileField.BIRTH_DATE, "出生日期"),
    SYMPTOMS(FileField.SYMPTOMS, "症状详情"),
    MEDICAL_COURSE(FileField.MEDICAL_COURSE, "医治过程", "医疗过程"),
    FOLLOWUP_PLAN(FileField.FOLLOWUP_PLAN, "后续治疗安排"),
    FATHER(null, "父亲姓名、电话、身份证号", "父亲姓名、电话、身份证"),
    MOTHER(null, "母亲姓名、电话、身份证号", "母亲姓名、电话、身份证"),
    OTHER_GUARDIANS(FileField.OTHER_GUARDIANS, "其他监护人"),
    FAMILY_ECONOMY(FileField.FAMILY_ECONOMY, "家庭经济"),
    CHECK_IN(null, "入住时间"),
    ADMIT_PERSONS(null, "入住人");

    /** Those whose text goes into the file as it is. */
    static final List<Column> PLAIN = List.of(
            GENDER,
            NATIVE_PLACE,
            ETHNICITY,
            ADDRESS,
            HOSPITAL,
            HOSPITAL_DIAGNOSIS,
            DOCTOR_NAME,
            SYMPTOMS,
            MEDICAL_COURSE,
            FOLLOWUP_PLAN,
            OTHER_GUARDIANS,
            FAMILY_ECONOMY);

    @SuppressWarnings("ImmutableEnumChecker") // Nobody changes it.
    private final List<String> labels;

    private final @Nullable FileField field;

    Column(@Nullable FileField field, String... labels) {
        this.field = field;
        this.labels = List.of(labels);
    }

    static Optional<Column> labelled(String label) {
        return Arrays.stream(values())
                .filter(column -> column.labels.contains(label))
                .findFirst();
    }

    FileField field() {
        if (field == null) {
            throw new IllegalStateException(name() + " is no single field");
        }
        return field;
    }

    String label() {
        return labels.getFirst();
    }
}
