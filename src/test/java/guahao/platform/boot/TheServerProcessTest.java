package guahao.platform.boot;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as its operator meets it: a process, its two streams and its exit code. */
class TheServerProcessTest {

    private static final long MINUTE = 60;

    /** Under the system's temporary folder on purpose, and with a name that is not plain. */
    @TempDir
    Path parent;

    private Process server(Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-classpath",
                System.getProperty("java.class.path"),
                "guahao.Guahao");
        builder.environment().keySet().removeIf(name -> name.startsWith("GUAHAO_") && !name.equals("GUAHAO_CACHE"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("GUAHAO_DATA", parent.resolve("数据 data").toString());
        builder.environment().putAll(environment);
        return builder.redirectOutput(parent.resolve("out").toFile())
                .redirectError(parent.resolve("err").toFile())
                .start();
    }

    private String errors() throws IOException {
        return Files.readString(parent.resolve("err"));
    }

    @Test
    void aWrongSettingIsOneLineAndCodeTwo() throws IOException, InterruptedException {
        Process server = server(Map.of("GUAHAO_PORT", "eighty"));
        assertThat(server.waitFor(MINUTE, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(2);
        assertThat(errors()).isEqualTo("guahao: GUAHAO_PORT: must be a whole number from 0 to 65535\n");
    }

    @Test
    void anUnreachableDatabaseIsOneLineAndCodeTwo() throws IOException, InterruptedException {
        Process server = server(Map.of(
                "GUAHAO_PORT", "0",
                "GUAHAO_DB_URL", "jdbc:mysql://127.0.0.1:1/guahao",
                "GUAHAO_DB_USER", "guahao",
                "GUAHAO_REDIS_URL", "redis://127.0.0.1:1",
                "GUAHAO_JWT_SECRET", "0123456789abcdef0123456789abcdef"));
        assertThat(server.waitFor(MINUTE, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(2);
        assertThat(errors())
                .isEqualTo("guahao: GUAHAO_DB_URL: cannot connect to the database: Communications link failure"
                        + " (Connection refused)\n");
    }

    @Test
    void killedItStartsAgainAndStoppedItLeavesNothingBehind() throws IOException, InterruptedException {
        String port = Integer.toString(freePort());
        Process killed = server(Map.of("GUAHAO_PORT", port));
        awaitReady(killed, port);
        ProcessHandle orphan = engine();
        killed.destroyForcibly().waitFor();

        Process second = server(Map.of("GUAHAO_PORT", port));
        awaitReady(second, port);
        assertThat(orphan.info().commandLine())
                .as("the killed server's database")
                .isEmpty();
        ProcessHandle engine = engine();
        second.destroy();
        assertThat(second.waitFor(MINUTE, TimeUnit.SECONDS)).isTrue();
        assertThat(engine.isAlive()).isFalse();
        assertThat(errors()).isEmpty();
        assertThat(Files.readString(parent.resolve("out")))
                .contains("http://localhost:" + port + "/docs")
                .contains("http://localhost:" + port + "/graphiql");
    }

    private ProcessHandle engine() throws IOException {
        String pid = Files.readString(parent.resolve("数据 data/mariadb/mariadb.pid"));
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private void awaitReady(Process server, String port) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MINUTE);
        while (!answers(port)) {
            assertThat(server.isAlive()).as("still starting: %s", errors()).isTrue();
            assertThat(System.nanoTime()).as("the time it may take").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static boolean answers(String port) {
        try {
            return new Http(Integer.parseInt(port)).get("/health").send().status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
