package guahao.identity.token;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the database said of a live token.
 *
 * @param askedAt a moment before it was asked, in milliseconds
 */
record Remembered(long askedAt, boolean admin) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,15}) (admin|user)");

    static Optional<Remembered> read(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Remembered(
                        Long.parseLong(matcher.group(1)), matcher.group(2).equals("admin")))
                : Optional.empty();
    }

    String text() {
        return askedAt + (admin ? " admin" : " user");
    }

    /** The clock of the server that asked may be ahead of ours; further than this it says nothing. */
    boolean isFresh(long now) {
        return Math.abs(now - askedAt) < LiveTokens.BELIEVED.toMillis();
    }
}
