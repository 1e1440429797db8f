package guahao.platform.engine;

import guahao.platform.secret.KeptSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A Redis of our own on loopback, behind a password; it keeps nothing on disk, for nothing in it is the truth. */
public final class EmbeddedRedis implements AutoCloseable {

    private static final String VERSION = "7.0.15";

    private final EngineProcess process;
    private final String password;

    private EmbeddedRedis(EngineProcess process, String password) {
        this.process = process;
        this.password = password;
    }

    /** Returns before it answers: see {@link #awaitReady}. */
    public static EmbeddedRedis launch(Path dataFolder) {
        Path folder = dataFolder.resolve("redis");
        try {
            Files.createDirectories(folder);
            EngineProcess.endOrphan("redis", folder);
            String password = KeptSecret.in(folder.resolve("password"));
            Path options = folder.resolve("redis.conf");
            KeptSecret.writePrivately(options, options(password));
            String executable = executable(dataFolder);
            var process = EngineProcess.start(
                    "redis", port -> List.of(executable, options.toString(), "--port", String.valueOf(port)), folder);
            return new EmbeddedRedis(process, password);
        } catch (IOException e) {
            throw new EngineFailure("GUAHAO_DATA: cannot prepare the embedded Redis in " + folder + ": " + e, e);
        }
    }

    private static String executable(Path dataFolder) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").contains("aarch64") ? "arm64" : "amd64";
        String file = "redis-server-" + VERSION + "-" + system + "-" + machine;
        return EngineBinaries.of(dataFolder)
                .unpacked("redis-" + VERSION + "-" + system + "-" + machine, file, List.of(""))
                .resolve(file)
                .toString();
    }

    private static String options(String password) {
        return """
                bind 127.0.0.1
                requirepass %s
                set-proc-title no
                save ""
                appendonly no
                maxmemory 128mb
                maxmemory-policy volatile-lru
                """.formatted(password);
    }

    public void awaitReady() {
        process.awaitListening();
    }

    public String url() {
        return "redis://:" + password + "@127.0.0.1:" + process.port();
    }

    @Override
    public void close() {
        process.close();
    }
}
