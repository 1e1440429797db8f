package guahao.wire.resource;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the native REST calls the constants of an enumeration: their names in lower case. */
public final class EnumWords {

    private EnumWords() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Null for a word that is none of them. */
    public static <E extends Enum<E>> @Nullable E find(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst()
                .orElse(null);
    }

    /** The name of the constant, for a column that holds such names; null for a word that is none of them. */
    public static <E extends Enum<E>> @Nullable String name(Class<E> type, String word) {
        E found = find(type, word);
        return found == null ? null : found.name();
    }
}
