package guahao.scheduling;

import java.util.Arrays;
import java.util.Optional;

/** The parts of a day that schedules are made for, in their order. */
public enum TimeSection {
    MORNING(0, "上午", "morning"),
    AFTERNOON(1, "下午", "afternoon"),
    EVENING(2, "晚上", "night");

    private static final TimeSection[] ALL = values();

    private final int number;
    private final String label;
    private final String shift;

    TimeSection(int number, String label, String shift) {
        this.number = number;
        this.label = label;
        this.shift = shift;
    }

    /** How the database writes it. */
    public int number() {
        return number;
    }

    public String label() {
        return label;
    }

    /** How those who plan write it. */
    public String shift() {
        return shift;
    }

    public static TimeSection of(int number) {
        for (TimeSection section : ALL) {
            if (section.number == number) {
                return section;
            }
        }
        throw new IllegalArgumentException("No time section has the number " + number);
    }

    /** Empty when nobody calls any so. */
    public static Optional<TimeSection> labelled(String label) {
        return Arrays.stream(values())
                .filter(section -> section.label.equals(label))
                .findFirst();
    }

    /** Empty for any other word. */
    public static Optional<TimeSection> ofShift(String shift) {
        return Arrays.stream(values())
                .filter(section -> section.shift.equals(shift))
                .findFirst();
    }
}
