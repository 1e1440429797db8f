package guahao.identity.account;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** E-mail addresses in the one form that is kept: trimmed, in lower case. */
public final class EmailAddress {

    public static final int MOST = 255;
    private static final Pattern FORM = Pattern.compile("[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+");

    private EmailAddress() {}

    /** @param field what the client calls it, for the complaint */
    public static String kept(String field, String text) {
        if (normal(text).length() > MOST) {
            throw Failure.Invalid.of(Problem.tooLong(field, MOST));
        }
        return find(text).orElseThrow(() -> Failure.Invalid.of(Problem.invalid(field)));
    }

    /** Empty when it is none. */
    public static Optional<String> find(String text) {
        return Optional.of(normal(text))
                .filter(address -> address.length() <= MOST)
                .filter(address -> FORM.matcher(address).matches());
    }

    /** The form in which an address is looked for, whether it is one or not. */
    public static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
