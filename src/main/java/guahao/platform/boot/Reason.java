package guahao.platform.boot;

import java.io.UncheckedIOException;
import java.net.BindException;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Turns whatever ended a start into the one line that its reader can act on. */
final class Reason {

    private Reason() {}

    static StartupFailure of(RuntimeException failure, Settings settings) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            StartupFailure known = known(cause, settings);
            if (known != null) {
                return known;
            }
        }
        LoggerFactory.getLogger(Reason.class).error("The server does not start", failure);
        return new StartupFailure("cannot start: " + firstLine(failure) + " (the log says more)", failure);
    }

    private static @Nullable StartupFailure known(Throwable cause, Settings settings) {
        return switch (cause) {
            case StartupFailure itself -> itself;
            case BindException taken -> portTaken(settings.port(), taken);
            case FlywayException migration ->
                new StartupFailure(
                        "cannot bring the database's tables up to date: " + firstLine(sqlBehind(migration)), migration);
            case UncheckedIOException file -> new StartupFailure("GUAHAO_DATA: " + withCause(file), file);
            default -> null;
        };
    }

    static StartupFailure portTaken(int port, Exception cause) {
        return new StartupFailure("GUAHAO_PORT: " + port + " is in use or not allowed", cause);
    }

    static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What failed and, where the failure hides it, why. */
    static String withCause(Throwable failure) {
        Throwable root = root(failure);
        return failure.getCause() == null ? firstLine(failure) : firstLine(failure) + " (" + firstLine(root) + ")";
    }

    private static Throwable sqlBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return cause;
            }
        }
        return failure;
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
