package guahao.identity.account;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mobile numbers in the one form that is kept. */
public final class PhoneNumber {

    private static final Pattern MOBILE = Pattern.compile("(?:\\+86|0086|86)?(1\\d{10})");
    private static final Pattern GAPS = Pattern.compile("[\\s-]");

    private PhoneNumber() {}

    /** The eleven digits of a mobile number, however it was written; empty when it is none. */
    public static Optional<String> mobile(String text) {
        Matcher matcher = MOBILE.matcher(GAPS.matcher(text).replaceAll(""));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** A mobile number in the form that is kept, anything else as it is. */
    public static String kept(String text) {
        return mobile(text).orElse(text);
    }
}
