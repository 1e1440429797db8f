package guahao.platform.database;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which constraint of the database a write broke. The database said so, thus it is true whatever ran meanwhile. */
public final class Constraints {

    private static final Pattern FOREIGN_KEY = Pattern.compile(".*CONSTRAINT `(\\w+)` FOREIGN KEY.*", Pattern.DOTALL);

    /** The last quotes count: the value in front of them is the client's. MySQL puts the table before the key. */
    private static final Pattern UNIQUE_KEY = Pattern.compile(".*for key '(?:\\w+\\.)?(\\w+)'", Pattern.DOTALL);

    private static final int DUPLICATE_ENTRY = 1062;
    private static final int STILL_REFERRED_TO = 1451;
    private static final int REFERS_TO_NOTHING = 1452;

    private static final Map<Integer, Pattern> NAMES =
            Map.of(DUPLICATE_ENTRY, UNIQUE_KEY, STILL_REFERRED_TO, FOREIGN_KEY, REFERS_TO_NOTHING, FOREIGN_KEY);

    private Constraints() {}

    /** The name of the unique or foreign key, empty when the write failed for another reason. */
    public static Optional<String> brokenBy(Throwable failure) {
        return cause(failure).flatMap(Constraints::name);
    }

    /** Whether something could not be deleted because rows refer to it. */
    public static boolean isStillReferredTo(Throwable failure) {
        return cause(failure)
                .filter(sql -> sql.getErrorCode() == STILL_REFERRED_TO)
                .isPresent();
    }

    private static Optional<SQLException> cause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && NAMES.containsKey(sql.getErrorCode())) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> name(SQLException sql) {
        Pattern pattern = Objects.requireNonNull(NAMES.get(sql.getErrorCode()));
        Matcher matcher = pattern.matcher(String.valueOf(sql.getMessage()));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
