package guahao.wire.input;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as clients write them: JSON numbers, or texts that are wholly a number. */
public final class Numbers {

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,19}");
    /** No exponents in texts, and no more digits than money or a coordinate has. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");

    private static final int LONGEST = 100;

    private Numbers() {}

    public static long integer(String name, String text) {
        return find(text).orElseThrow(() -> Failure.Invalid.of(Problem.invalid(name)));
    }

    /** Empty when it is no whole number. */
    public static Optional<Long> find(String text) {
        try {
            return INTEGER.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    public static BigDecimal decimal(String name, String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw Failure.Invalid.of(Problem.invalid(name));
        }
        return new BigDecimal(text);
    }

    /** A JSON number; of a size that nothing here has it is none. */
    static BigDecimal decimal(String name, Number number) {
        try {
            var decimal = new BigDecimal(number.toString());
            if (Math.abs(decimal.scale()) <= LONGEST && decimal.precision() <= LONGEST) {
                return decimal;
            }
        } catch (NumberFormatException e) {
            // Infinite, or not a number.
        }
        throw Failure.Invalid.of(Problem.invalid(name));
    }
}
