package guahao.care.patients;

/** The kinds of field in a file. */
enum FieldKind {
    PERSON_NAME(30),
    ID_NUMBER(18),
    PHONE(11),
    BIRTH_DATE(10),
    LEVEL(10),
    SHORT(100),
    LONG(500);

    private final int longest;

    FieldKind(int longest) {
        this.longest = longest;
    }

    int longest() {
        return longest;
    }
}
