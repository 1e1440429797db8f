package guahao.care.gateway;

import guahao.platform.failure.Failure;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;

/** Tells a dependency that is away from a fault of ours: a client may try the former again. */
final class Faults {

    private static final String CONNECTION_STATES = "08";

    private Faults() {}

    static RuntimeException told(RuntimeException fault) {
        if (fault instanceof Failure || !isDependency(fault)) {
            return fault;
        }
        return new Failure.Unavailable("dependency.away", "服务暂时不可用，请稍后再试", fault);
    }

    private static boolean isDependency(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            boolean away = cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLTimeoutException
                    || cause instanceof UncheckedIOException
                    || (cause instanceof SQLException sql
                            && String.valueOf(sql.getSQLState()).startsWith(CONNECTION_STATES));
            if (away) {
                return true;
            }
        }
        return false;
    }
}
