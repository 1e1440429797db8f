package guahao.wire.resource;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A resource as a body wants it. What {@code before} says holds where a part of the resource is sent and this field is
 * not in it; where the whole is sent, an absent field is missing or goes back to its standard.
 */
public final class Draft {

    private final Fields fields;
    private final boolean whole;

    private Draft(Fields fields, boolean whole) {
        this.fields = fields;
        this.whole = whole;
    }

    /** Of a POST or a PUT. */
    public static Draft whole(Input input) {
        return new Draft(input.requiredFields(), true);
    }

    /** Of a PATCH. */
    public static Draft part(Input input) {
        return new Draft(input.requiredFields(), false);
    }

    /** What is before a resource is made; a whole body never asks for it. */
    public static <T> Supplier<T> nothing() {
        return () -> {
            throw new IllegalStateException("There was nothing before");
        };
    }

    /** Whether the body says anything about the field; a whole one says something about each. */
    public boolean says(String key) {
        return whole || fields.has(key);
    }

    /** Whether the body has the key, be it null. */
    public boolean has(String key) {
        return fields.has(key);
    }

    /** Whether it is to be the whole resource. */
    public boolean isWhole() {
        return whole;
    }

    public String text(String key, int most, Supplier<String> before) {
        return required(key, optionalText(key, most, before));
    }

    /** Blank is none. */
    public @Nullable String optionalText(String key, int most, Supplier<? extends @Nullable String> before) {
        return says(key) ? stripped(fields.text(key, most)) : before.get();
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public long integer(String key, Supplier<Long> before) {
        return required(key, optionalInteger(key, before));
    }

    public @Nullable Long optionalInteger(String key, Supplier<? extends @Nullable Long> before) {
        return says(key) ? fields.integer(key) : before.get();
    }

    /** @param standard where the whole is sent without it */
    public int integer(String key, int least, int most, int standard, Supplier<Integer> before) {
        return whole && !fields.hasValue(key) ? standard : integer(key, least, most, before);
    }

    public int integer(String key, int least, int most, Supplier<Integer> before) {
        long number = integer(key, () -> before.get().longValue());
        if (number < least || number > most) {
            throw Failure.Invalid.of(Problem.invalid(key));
        }
        return (int) number;
    }

    public @Nullable BigDecimal optionalDecimal(
            String key, BigDecimal least, BigDecimal most, Supplier<? extends @Nullable BigDecimal> before) {
        BigDecimal number = says(key) ? fields.decimal(key) : before.get();
        if (number != null && (number.compareTo(least) < 0 || number.compareTo(most) > 0)) {
            throw Failure.Invalid.of(Problem.invalid(key));
        }
        return number;
    }

    /** @param standard where the whole is sent without it */
    public BigDecimal decimal(String key, BigDecimal least, BigDecimal most, BigDecimal standard) {
        return whole && !fields.hasValue(key) ? standard : required(key, optionalDecimal(key, least, most, nothing()));
    }

    public LocalDate date(String key, Supplier<LocalDate> before) {
        return required(key, optionalDate(key, before));
    }

    public @Nullable LocalDate optionalDate(String key, Supplier<? extends @Nullable LocalDate> before) {
        return says(key) ? fields.date(key) : before.get();
    }

    /** A word for one of several things. */
    public <E> E word(String key, Function<String, ? extends @Nullable E> meaning, Supplier<E> before) {
        return says(key) ? meant(key, required(key, fields.text(key, 50)), meaning) : before.get();
    }

    /** As {@link #word}, or the standard where the whole is sent without it. */
    public <E> E word(String key, Function<String, ? extends @Nullable E> meaning, E standard, Supplier<E> before) {
        if (whole && !fields.hasValue(key)) {
            return standard;
        }
        return word(key, meaning, before);
    }

    private static <E> E meant(String key, String word, Function<String, ? extends @Nullable E> meaning) {
        E meant = meaning.apply(word.strip().toLowerCase(Locale.ROOT));
        if (meant == null) {
            throw Failure.Invalid.of(Problem.invalid(key));
        }
        return meant;
    }

    /** A field that a whole body without it leaves as it is. */
    public @Nullable Boolean keptFlag(String key) {
        return kept(key) ? null : required(key, fields.flag(key));
    }

    public @Nullable String keptText(String key, int most) {
        return kept(key) ? null : required(key, stripped(fields.text(key, most)));
    }

    /** As {@link #keptText}, of which no blank is cut off. */
    public @Nullable String keptSecret(String key, int most) {
        return kept(key) ? null : required(key, fields.text(key, most));
    }

    public <E> @Nullable E keptWord(String key, Function<String, ? extends @Nullable E> meaning) {
        String word = keptText(key, 50);
        return word == null ? null : meant(key, word, meaning);
    }

    private boolean kept(String key) {
        return !fields.has(key) || (whole && !fields.hasValue(key));
    }

    private static <V> V required(String key, @Nullable V value) {
        if (value == null) {
            throw Failure.Invalid.of(Problem.required(key));
        }
        return value;
    }
}
