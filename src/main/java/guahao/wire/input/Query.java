package guahao.wire.input;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import io.micronaut.http.HttpParameters;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The query of a request; an empty parameter is an absent one. */
public final class Query {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,100}");

    private final HttpParameters parameters;

    public Query(HttpParameters parameters) {
        this.parameters = parameters;
    }

    public @Nullable String text(String name, int most) {
        return value(name).map(text -> Texts.checked(name, text, most)).orElse(null);
    }

    /** The text as it came, for whoever looks at every character himself; null when absent. */
    public @Nullable String unchecked(String name) {
        return value(name).orElse(null);
    }

    /** A text that has to be there and hold more than blanks. */
    public String requiredText(String name, int most) {
        String text = text(name, most);
        if (text == null || text.isBlank()) {
            throw Failure.Invalid.of(Problem.required(name));
        }
        return text;
    }

    /** Whether one of these parameters is there and not empty. */
    public boolean hasAny(String... names) {
        return Arrays.stream(names).anyMatch(name -> value(name).isPresent());
    }

    public @Nullable Long integer(String name) {
        return value(name).map(text -> Numbers.integer(name, text)).orElse(null);
    }

    public @Nullable LocalDate date(String name) {
        return value(name).map(text -> Dates.date(name, text)).orElse(null);
    }

    public Times.@Nullable Span span(String name) {
        return value(name).map(text -> Times.span(name, text)).orElse(null);
    }

    /** A word that says yes or no; {@code standard} when absent. */
    public boolean flag(String name, boolean standard) {
        String word = value(name).orElse(Boolean.toString(standard));
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw Failure.Invalid.of(Problem.invalid(name));
        };
    }

    /** The number of the first of these names that is there, else {@code standard}; refused outside the range. */
    public int number(int standard, long least, long most, String... names) {
        return Math.toIntExact(first(standard, least, most, names));
    }

    /** A number that has to be there. */
    public int requiredNumber(String name, long least, long most) {
        if (!hasAny(name)) {
            throw Failure.Invalid.of(Problem.required(name));
        }
        return number(0, least, most, name);
    }

    /** As {@link #number}, from 1 on; what is more than the most counts as the most. */
    public int capped(int standard, int most, String... names) {
        return Math.toIntExact(Math.min(first(standard, 1, Long.MAX_VALUE, names), most));
    }

    private long first(long standard, long least, long most, String... names) {
        for (String name : names) {
            Long number = integer(name);
            if (number != null) {
                if (number < least || number > most) {
                    throw Failure.Invalid.of(Problem.invalid(name));
                }
                return number;
            }
        }
        return standard;
    }

    /** A number within a range; {@code standard} when it is anything else. */
    public int numberOr(int standard, int least, int most, String name) {
        return value(name)
                .flatMap(Numbers::find)
                .filter(number -> number >= least && number <= most)
                .map(Math::toIntExact)
                .orElse(standard);
    }

    /** {@code standard} for what is no whole number or below 1, {@code most} for what is above. */
    public int numberOrStandard(String name, int standard, int most) {
        BigInteger number = value(name)
                .filter(text -> WHOLE.matcher(text).matches())
                .map(BigInteger::new)
                .orElse(BigInteger.ZERO);
        return number.signum() > 0 ? number.min(BigInteger.valueOf(most)).intValue() : standard;
    }

    private Optional<String> value(String name) {
        return parameters.getFirst(name).filter(text -> !text.isEmpty());
    }
}
