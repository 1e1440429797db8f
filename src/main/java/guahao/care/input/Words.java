package guahao.care.input;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Enums as clients write them: in lower case. */
public final class Words {

    private Words() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    public static @Nullable String ofNullable(@Nullable Enum<?> value) {
        return value == null ? null : of(value);
    }

    public static <E extends Enum<E>> @Nullable E find(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> of(value).equals(word))
                .findFirst()
                .orElse(null);
    }

    /** Of a word that we wrote ourselves. */
    public static <E extends Enum<E>> E known(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
