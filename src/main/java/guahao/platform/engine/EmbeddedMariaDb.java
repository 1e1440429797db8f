package guahao.platform.engine;

import guahao.platform.secret.KeptSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A MariaDB of our own below the data folder, on loopback, with one account whose password is kept beside it. */
public final class EmbeddedMariaDb implements AutoCloseable {

    public static final String USER = "guahao";
    private static final String NAME = "mariadb";

    private final EngineProcess process;
    private final String password;

    private EmbeddedMariaDb(EngineProcess process, String password) {
        this.process = process;
        this.password = password;
    }

    /** Returns before it answers: see {@link #awaitReady}. */
    public static EmbeddedMariaDb launch(Path dataFolder) {
        Path folder = dataFolder.resolve(NAME);
        try {
            Files.createDirectories(folder);
            EngineProcess.endOrphan(NAME, folder);
            String password = KeptSecret.in(folder.resolve("password"));
            var binaries = MariaDbBinaries.unpackedFor(dataFolder);
            Path tables = folder.resolve("tables");
            if (!Files.isDirectory(tables)) {
                new SystemTables(binaries, folder).create(USER, password, tables);
            }
            var process = EngineProcess.start(NAME, port -> command(binaries, tables, port), folder);
            return new EmbeddedMariaDb(process, password);
        } catch (IOException e) {
            throw new EngineFailure("GUAHAO_DATA: cannot prepare the embedded database in " + folder + ": " + e, e);
        }
    }

    /** Options on the command line, not in a file: there any character may stand in a path. */
    private static List<String> command(MariaDbBinaries binaries, Path tables, int port) {
        return List.of(
                binaries.executable(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--basedir=" + binaries.home(),
                "--lc-messages-dir=" + binaries.share(),
                "--datadir=" + tables,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // Below the data folder and relative to it, for the system cuts long names of sockets.
                "--socket=mariadb.sock",
                "--skip-ssl",
                "--skip-name-resolve",
                "--skip-log-bin",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                "--max-connections=200",
                "--innodb-buffer-pool-size=256M",
                "--innodb-log-file-size=64M",
                "--innodb-fast-shutdown=1");
    }

    public void awaitReady() {
        process.awaitListening();
    }

    public String url() {
        return "jdbc:mysql://127.0.0.1:" + process.port() + "/guahao?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        process.close();
    }
}
