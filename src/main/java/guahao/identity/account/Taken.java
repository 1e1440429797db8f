package guahao.identity.account;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another account has the value already. The database said so, thus it is true whatever ran at the same time. */
public final class Taken extends Exception {

    private static final int DUPLICATE_ENTRY = 1062;

    /** The last quotes count: the value in front of them is the client's. MySQL puts the table before the key. */
    private static final Pattern KEY = Pattern.compile(".*for key '(?:\\w+\\.)?account_(\\w+)'", Pattern.DOTALL);

    private final AccountKey key;

    private Taken(AccountKey key, Throwable cause) {
        super("The " + key + " is taken", cause, false, false);
        this.key = key;
    }

    /** The key that a write broke, empty when it failed for another reason. */
    static Optional<Taken> by(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_ENTRY) {
                return named(String.valueOf(sql.getMessage())).map(key -> new Taken(key, failure));
            }
        }
        return Optional.empty();
    }

    private static Optional<AccountKey> named(String message) {
        Matcher matcher = KEY.matcher(message);
        return matcher.matches()
                ? Arrays.stream(AccountKey.values())
                        .filter(key -> key.name().toLowerCase(Locale.ROOT).equals(matcher.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    public AccountKey key() {
        return key;
    }
}
