package guahao.patient;

/** As recorded with the patient. */
public enum Gender {
    MALE("男"),
    FEMALE("女"),
    UNKNOWN("未知");

    private final String label;

    Gender(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
