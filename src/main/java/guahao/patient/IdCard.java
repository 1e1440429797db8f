package guahao.patient;

import guahao.platform.failure.Failure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a Chinese identity card, old or new; whether its last digit is right is asked apart. */
public record IdCard(String number) {

    private static final Pattern FORM = Pattern.compile("[0-9]{15}|[0-9]{17}[0-9X]");
    private static final int OLD_LENGTH = 15;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    public static IdCard of(String text) {
        return find(text).orElseThrow(() -> new Failure.Invalid("id-card.invalid", "身份证号格式不正确"));
    }

    /** Whether the last digit follows from the others; old cards have none that would. */
    public boolean isConsistent() {
        if (number.length() == OLD_LENGTH) {
            return true;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length()) == number.charAt(WEIGHTS.length);
    }

    /** Empty when it is none. */
    public static Optional<IdCard> find(String text) {
        String number = text.replace('x', 'X');
        return FORM.matcher(number).matches() ? Optional.of(new IdCard(number)) : Optional.empty();
    }

    /** Old cards leave the century out; they were given to people of the last one. */
    Optional<LocalDate> birthDate() {
        String day = number.length() == OLD_LENGTH ? "19" + number.substring(6, 12) : number.substring(6, 14);
        try {
            return Optional.of(LocalDate.parse(day, DAY));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Never shows personal data, wherever it is printed. */
    @Override
    public String toString() {
        return "IdCard[]";
    }
}
