package guahao.booking;

import guahao.kit.Http;
import guahao.platform.boot.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A server in a process of its own, on the engines and the database of another, to be killed. */
final class ServerProcess implements AutoCloseable {

    private static final long MINUTES_TO_START = 2;
    private static final long PAUSE_MILLIS = 200;

    private final Process process;
    private final Http http;

    private ServerProcess(Process process, Http http) {
        this.process = process;
        this.http = http;
    }

    /** @param started hears of it before it is ready, so that it can be ended whatever happens */
    static ServerProcess start(RunningServer like, Consumer<ServerProcess> started) {
        int port = freePort();
        String name = "killed-" + port;
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-classpath",
                System.getProperty("java.class.path"),
                "guahao.Guahao");
        builder.environment().putAll(environment(like, name, port));
        try {
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(Path.of("target", name + ".log").toFile())
                    .start();
            var server = new ServerProcess(process, new Http(port));
            started.accept(server);
            return server.ready();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> environment(RunningServer like, String name, int port) {
        return Map.of(
                "GUAHAO_PORT", Integer.toString(port),
                "GUAHAO_DATA", "target/test-data-" + name,
                "GUAHAO_DB_URL", property(like, "datasources.default.url"),
                "GUAHAO_DB_USER", property(like, "datasources.default.username"),
                "GUAHAO_DB_PASSWORD", property(like, "datasources.default.password"),
                "GUAHAO_REDIS_URL", property(like, "redis.uri"),
                "GUAHAO_JWT_SECRET", property(like, "guahao.jwt-secret"),
                "GUAHAO_SANDBOX", "true",
                "GUAHAO_DEMO", "false",
                "GUAHAO_RATE_LIMIT", "0");
    }

    private static String property(RunningServer server, String name) {
        return server.context().getRequiredProperty(name, String.class);
    }

    private ServerProcess ready() {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES_TO_START);
        while (!answers()) {
            if (ends() || System.nanoTime() > end) {
                close();
                throw new AssertionError("The server did not start");
            }
        }
        return this;
    }

    /** Watches for a moment, so that asking for its health does not keep it from starting. */
    private boolean ends() {
        try {
            return process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean answers() {
        try {
            return http.get("/health").send().status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    Http http() {
        return http;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
