package guahao.patient;

import guahao.platform.failure.Failure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a Chinese identity card, old or new; its last digit is not checked. */
public record IdCard(String number) {

    private static final Pattern FORM = Pattern.compile("[0-9]{15}|[0-9]{17}[0-9X]");
    private static final int OLD_LENGTH = 15;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    public static IdCard of(String text) {
        String number = text.replace('x', 'X');
        if (!FORM.matcher(number).matches()) {
            throw new Failure.Invalid("id-card.invalid", "身份证号格式不正确");
        }
        return new IdCard(number);
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
