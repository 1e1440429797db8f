package guahao.platform.boot;

import guahao.platform.clock.HospitalClock;
import guahao.platform.secret.KeptSecret;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;

/** A server with its engines, from the first file opened to the last one closed. */
public final class RunningServer implements AutoCloseable {

    private final Opened opened;
    private final EmbeddedServer server;

    private RunningServer(Opened opened, EmbeddedServer server) {
        this.opened = opened;
        this.server = server;
    }

    public static RunningServer start(Settings settings) {
        return start(settings, Map.of());
    }

    /** @param overrides configuration that no environment variable reaches, for tests */
    public static RunningServer start(Settings settings, Map<String, Object> overrides) {
        return start(settings, overrides, new Opened());
    }

    static RunningServer start(Settings settings, Map<String, Object> overrides, Opened opened) {
        System.setProperty("guahao.log", settings.jsonLogs() ? "JSON" : "TEXT");
        // What takes a time through java.sql.Timestamp and what takes it as it is have to mean the same moment.
        TimeZone.setDefault(TimeZone.getTimeZone(HospitalClock.ZONE));
        try {
            requireFreePort(settings.port());
            DataFolder folder = opened.open(() -> DataFolder.open(settings.data()));
            var engines = new Engines(settings, folder, opened);
            ApplicationContext context = context(settings, engines, overrides);
            opened.open(() -> context);
            context.start();
            EmbeddedServer server = context.getBean(EmbeddedServer.class);
            server.start();
            return new RunningServer(opened, server);
        } catch (RuntimeException e) {
            if (opened.isClosed()) {
                throw new StoppedWhileStarting(e);
            }
            opened.close();
            throw Reason.of(e, settings);
        }
    }

    private static ApplicationContext context(Settings settings, Engines engines, Map<String, Object> overrides) {
        Map<String, Object> properties = new HashMap<>(properties(settings, engines));
        properties.putAll(overrides);
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .environments("server")
                .banner(false)
                .singletons(settings, engines)
                .properties(properties)
                .build();
    }

    private static Map<String, Object> properties(Settings settings, Engines engines) {
        return Map.of(
                "micronaut.server.port",
                settings.port() == 0 ? -1 : settings.port(),
                "datasources.default.url",
                engines.database().url(),
                "datasources.default.username",
                engines.database().user(),
                "datasources.default.password",
                engines.database().password(),
                "redis.uri",
                engines.redisUrl(),
                "guahao.sandbox",
                settings.sandbox(),
                "guahao.demo",
                settings.demo(),
                "guahao.jwt-secret",
                secret(settings));
    }

    private static String secret(Settings settings) {
        return settings.jwtSecret() == null
                ? KeptSecret.in(settings.data().resolve("jwt.secret"))
                : settings.jwtSecret();
    }

    private static void requireFreePort(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (BindException e) {
            throw Reason.portTaken(port, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getPort();
    }

    public ApplicationContext context() {
        return server.getApplicationContext();
    }

    @Override
    public void close() {
        opened.close();
    }
}
