package guahao.directory;

import guahao.platform.failure.Failure;
import java.util.Arrays;
import java.util.Optional;

/** What a patient registers for, and what the price goes by. */
public enum SlotType {
    NORMAL(0, "普通"),
    EXPERT(1, "专家"),
    SPECIAL(2, "特需");

    private static final SlotType[] ALL = values();

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
        for (SlotType type : ALL) {
            if (type.number == number) {
                return type;
            }
        }
        throw new IllegalArgumentException("No type of slot has the number " + number);
    }

    /** Empty when nobody calls any so. */
    public static Optional<SlotType> labelled(String label) {
        return Arrays.stream(values()).filter(type -> type.label.equals(label)).findFirst();
    }

    /** Refuses what nobody calls any. */
    public static SlotType called(String label) {
        return labelled(label).orElseThrow(() -> new Failure.Invalid("schedule.slot-type", "无效的号源类型，应为 普通/专家/特需"));
    }
}
