package guahao.patient;

import java.util.Arrays;
import java.util.Optional;

/** As recorded with the patient. */
public enum Gender {
    MALE("男"),
    FEMALE("女"),
    UNKNOWN("未知");

    private final String label;

    Gender(String label) {
        this.label = label;
    }

    /** By what people call it. */
    public static Optional<Gender> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(gender -> gender.label.equals(label))
                .findFirst();
    }

    public String label() {
        return label;
    }
}
