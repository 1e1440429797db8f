package guahao.scheduling;

import java.util.Arrays;
import java.util.Optional;

/** The parts of a day that schedules are made for, in their order. */
public enum TimeSection {
    MORNING(0, "上午"),
    AFTERNOON(1, "下午"),
    EVENING(2, "晚上");

    private final int number;
    private final String label;

    TimeSection(int number, String label) {
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

    public static TimeSection of(int number) {
        return Arrays.stream(values())
                .filter(section -> section.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No time section has the number " + number));
    }

    /** Empty when nobody calls any so. */
    public static Optional<TimeSection> labelled(String label) {
        return Arrays.stream(values())
                .filter(section -> section.label.equals(label))
                .findFirst();
    }
}
