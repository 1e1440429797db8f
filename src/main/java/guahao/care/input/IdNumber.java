package guahao.care.input;

import guahao.wire.input.Dates;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of identity cards, kept with a capital X. */
public final class IdNumber {

    private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9Xx]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private IdNumber() {}

    /** The number as it is kept, null when it is none. */
    public static @Nullable String kept(String text) {
        String number = text.toUpperCase(Locale.ROOT);
        return hasForm(text) && birthDate(number).isPresent() && checkDigit(number) == number.charAt(17)
                ? number
                : null;
    }

    /** Whether it looks like one, right or wrong. */
    public static boolean hasForm(String text) {
        return FORM.matcher(text).matches();
    }

    public static Optional<LocalDate> birthDate(String number) {
        return Dates.find(number.substring(6, 10) + "-" + number.substring(10, 12) + "-" + number.substring(12, 14));
    }

    public static String tail(String number) {
        return number.substring(number.length() - 4);
    }

    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }
}
