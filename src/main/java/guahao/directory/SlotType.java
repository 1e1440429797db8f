package guahao.directory;

import java.util.Arrays;
import java.util.Optional;

/** What a patient registers for, and what the price goes by. */
public enum SlotType {
    NORMAL(0, "普通"),
    EXPERT(1, "专家"),
    SPECIAL(2, "特需");

    private final int number;
    private final String label;

    SlotType(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** How the database writes it. */
    public int number() {
        return number;
    }

    public String label() {
        return label;
    }

    public static SlotType of(int number) {
        return Arrays.stream(values())
                .filter(type -> type.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No type of slot has the number " + number));
    }

    /** Empty when nobody calls any so. */
    public static Optional<SlotType> labelled(String label) {
        return Arrays.stream(values()).filter(type -> type.label.equals(label)).findFirst();
    }
}
