package guahao.identity.account;

import guahao.platform.failure.Failure;
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

    /** As {@link #mobile}, from who has to name one. */
    public static String required(String text) {
        return mobile(text).orElseThrow(() -> new Failure.Invalid("phone.invalid", "手机号格式不正确"));
    }

    /** A mobile number in the form that is kept, anything else as it is. */
    public static String kept(String text) {
        return mobile(text).orElse(text);
    }
}
