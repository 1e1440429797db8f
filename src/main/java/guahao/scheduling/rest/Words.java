package guahao.scheduling.rest;

import guahao.directory.SlotType;
import guahao.scheduling.TimeSection;
import guahao.wire.resource.EnumWords;
import org.jspecify.annotations.Nullable;

/** What the native REST calls the kinds of schedules: lower case English words, null for one that is none. */
final class Words {

    private static final String OPEN = "open";
    private static final String SUSPENDED = "suspended";

    private Words() {}

    static @Nullable TimeSection section(String word) {
        return EnumWords.find(TimeSection.class, word);
    }

    static @Nullable SlotType slotType(String word) {
        return EnumWords.find(SlotType.class, word);
    }

    static @Nullable Integer sectionNumber(String word) {
        TimeSection section = section(word);
        return section == null ? null : (Integer) section.number();
    }

    static @Nullable Integer slotTypeNumber(String word) {
        SlotType type = slotType(word);
        return type == null ? null : (Integer) type.number();
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
