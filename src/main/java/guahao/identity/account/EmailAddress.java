package guahao.identity.account;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses in the one form that is kept: trimmed, in lower case. */
public final class EmailAddress {

    public static final int MOST = 255;
    private static final Pattern FORM = Pattern.compile("[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+");

    private EmailAddress() {}

    /** @param field what the client calls it, for the complaint */
    public static String kept(String field, String text) {
        String address = normal(text);
        if (address.length() > MOST) {
            throw Failure.Invalid.of(Problem.tooLong(field, MOST));
        }
        if (!FORM.matcher(address).matches()) {
            throw Failure.Invalid.of(Problem.invalid(field));
        }
        return address;
    }

    static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
