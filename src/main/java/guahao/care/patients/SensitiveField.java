package guahao.care.patients;

/** What most may not see without asking; other fields of the file go with each. */
public enum SensitiveField {
    ID_CARD,
    PHONE,
    DIAGNOSIS
}
