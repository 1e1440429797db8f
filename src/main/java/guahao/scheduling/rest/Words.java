package guahao.scheduling.rest;

import guahao.directory.SlotType;
import guahao.scheduling.TimeSection;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the native REST calls the kinds of schedules: lower case English words, null for one that is none. */
final class Words {

    private static final String OPEN = "open";
    private static final String SUSPENDED = "suspended";

    private Words() {}

    static String of(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static @Nullable TimeSection section(String word) {
        return find(TimeSection.values(), word);
    }

    static @Nullable SlotType slotType(String word) {
        return find(SlotType.values(), word);
    }

    static @Nullable Integer sectionNumber(String word) {
        TimeSection section = section(word);
        return section == null ? null : (Integer) section.number();
    }

    static @Nullable Integer slotTypeNumber(String word) {
        SlotType type = slotType(word);
        return type == null ? null : (Integer) type.number();
    }

    private static <E extends Enum<E>> @Nullable E find(E[] kinds, String word) {
        return Arrays.stream(kinds)
                .filter(kind -> of(kind).equals(word))
                .findFirst()
                .orElse(null);
    }

    static String status(boolean open) {
        return open ? OPEN : SUSPENDED;
    }

    static @Nullable Boolean isOpen(String word) {
        return switch (word) {
            case OPEN -> true;
            case SUSPENDED -> false;
            default -> null;
        };
    }
}
