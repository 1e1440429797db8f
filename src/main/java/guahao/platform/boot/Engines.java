package guahao.platform.boot;

import guahao.platform.boot.Settings.Database;
import guahao.platform.engine.EmbeddedMariaDb;
import guahao.platform.engine.EmbeddedRedis;
import guahao.platform.engine.EngineFailure;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The database and the Redis that a server runs on: those of the settings, else embedded ones that stop with it.
 *
 * <p>Embedded ones get ready while the server's beans are made; whoever needs the database first waits.
 */
final class Engines {

    private static final int DATABASE_TIMEOUT_SECONDS = 5;

    private final @Nullable EmbeddedMariaDb mariaDb;
    private final @Nullable EmbeddedRedis redis;
    private final Settings settings;

    Engines(Settings settings, DataFolder folder, Opened opened) {
        this.settings = settings;
        try {
            mariaDb = settings.database() == null ? opened.open(() -> EmbeddedMariaDb.launch(folder.path())) : null;
            redis = settings.redisUrl() == null ? opened.open(() -> EmbeddedRedis.launch(folder.path())) : null;
        } catch (EngineFailure e) {
            throw new StartupFailure(e.text(), e);
        }
    }

    Database database() {
        if (mariaDb != null) {
            return new Database(mariaDb.url(), EmbeddedMariaDb.USER, mariaDb.password());
        }
        Database external = settings.database();
        if (external == null) {
            throw new IllegalStateException("Neither an external nor an embedded database");
        }
        return external;
    }

    String redisUrl() {
        return redis == null ? String.valueOf(settings.redisUrl()) : redis.url();
    }

    void awaitReady() {
        try {
            if (redis != null) {
                redis.awaitReady();
            }
            if (mariaDb != null) {
                mariaDb.awaitReady();
            }
        } catch (EngineFailure e) {
            throw new StartupFailure(e.text(), e);
        }
        if (mariaDb == null) {
            requireReachable(database());
        }
    }

    private static void requireReachable(Database database) {
        DriverManager.setLoginTimeout(DATABASE_TIMEOUT_SECONDS);
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            if (!connection.isValid(DATABASE_TIMEOUT_SECONDS)) {
                throw new StartupFailure("GUAHAO_DB_URL: the database does not answer");
            }
        } catch (SQLException e) {
            throw new StartupFailure("GUAHAO_DB_URL: cannot connect to the database: " + Reason.withCause(e), e);
        }
    }
}
