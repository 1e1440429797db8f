package guahao.identity;

import guahao.platform.boot.RunningServer;
import guahao.platform.boot.Settings;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** More servers on the engines of the shared one. */
public final class OtherServers {

    /** Outside it the demonstration's accounts would be ended, and the database is not only theirs. */
    private static final Map<String, String> SANDBOX = Map.of("GUAHAO_SANDBOX", "true");

    private OtherServers() {}

    /** A server beside the shared one, for the same people, that reaches Redis through the wire. */
    public static RunningServer withWireToRedis(RunningServer shared, Wire redis) {
        String url = redisUrl(shared).replaceFirst(":\\d+$", ":" + redis.port());
        return start(databaseUrl(shared), url, "target/test-data-wired-redis", shared, SANDBOX);
    }

    /** A server beside the shared one, for the same people, that reaches the database through the wire. */
    public static RunningServer withWireToDatabase(RunningServer shared, Wire database) {
        String url = databaseUrl(shared).replaceFirst(":\\d+/", ":" + database.port() + "/");
        return start(url, redisUrl(shared), "target/test-data-wired-database", shared, SANDBOX);
    }

    /** A server on an empty database and a Redis database of its own. */
    public static RunningServer onDatabase(RunningServer shared, String name, Map<String, String> environment) {
        return onDatabase(shared, name, environment, Map.of());
    }

    /** As {@link #onDatabase}, with configuration that no environment variable reaches. */
    public static RunningServer onDatabase(
            RunningServer shared, String name, Map<String, String> environment, Map<String, Object> configuration) {
        String url = databaseUrl(shared).replaceFirst("(:\\d+/)[^?]*", "$1" + name) + "&createDatabaseIfNotExist=true";
        return start(url, redisUrl(shared) + "/1", "target/test-data-" + name, shared, environment, configuration);
    }

    /** A server beside the shared one, for the same people, that is configured otherwise. */
    public static RunningServer beside(RunningServer shared, String name, Map<String, Object> configuration) {
        return start(databaseUrl(shared), redisUrl(shared), "target/test-data-" + name, shared, SANDBOX, configuration);
    }

    public static Wire wireToRedis(RunningServer shared) {
        return new Wire(URI.create(redisUrl(shared)));
    }

    public static Wire wireToDatabase(RunningServer shared) {
        return new Wire(URI.create(databaseUrl(shared).substring("jdbc:".length())));
    }

    private static String redisUrl(RunningServer shared) {
        return property(shared, "redis.uri");
    }

    private static String databaseUrl(RunningServer shared) {
        return property(shared, "datasources.default.url");
    }

    private static RunningServer start(
            String databaseUrl, String redisUrl, String data, RunningServer shared, Map<String, String> more) {
        return start(databaseUrl, redisUrl, data, shared, more, Map.of());
    }

    private static RunningServer start(
            String databaseUrl,
            String redisUrl,
            String data,
            RunningServer shared,
            Map<String, String> more,
            Map<String, Object> configuration) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "GUAHAO_PORT",
                "0",
                "GUAHAO_DATA",
                data,
                "GUAHAO_DB_URL",
                databaseUrl,
                "GUAHAO_DB_USER",
                property(shared, "datasources.default.username"),
                "GUAHAO_DB_PASSWORD",
                property(shared, "datasources.default.password"),
                "GUAHAO_REDIS_URL",
                redisUrl,
                "GUAHAO_JWT_SECRET",
                property(shared, "guahao.jwt-secret")));
        environment.putAll(more);
        return RunningServer.start(Settings.of(environment), configuration);
    }

    private static String property(RunningServer server, String name) {
        return server.context().getRequiredProperty(name, String.class);
    }
}
