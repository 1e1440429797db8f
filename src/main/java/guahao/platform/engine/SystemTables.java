package guahao.platform.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** The tables that a MariaDB needs before it can serve, made once with our database and our account in them. */
record SystemTables(MariaDbBinaries binaries, Path folder) {

    private static final int MINUTES = 2;

    /** What makes the system tables, in this order. */
    private static final List<String> SCRIPTS = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql");

    /** Made under another name first, so that a start cut short begins anew instead of finding half a database. */
    void create(String user, String password, Path tables) throws IOException {
        LoggerFactory.getLogger(SystemTables.class).info("Making the embedded database, this once");
        Path draft = folder.resolve("tables-draft");
        Folders.deleteIfThere(draft);
        Files.createDirectory(draft);
        Process process = new ProcessBuilder(command(draft))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("bootstrap.log").toFile())
                .start();
        try {
            feed(process, user, password);
            await(process);
        } finally {
            process.destroyForcibly();
        }
        Files.move(draft, tables);
    }

    private List<String> command(Path draft) {
        return List.of(
                binaries.executable(),
                "--no-defaults",
                "--bootstrap",
                "--user=" + System.getProperty("user.name"),
                "--basedir=" + binaries.home(),
                "--lc-messages-dir=" + binaries.share(),
                "--datadir=" + draft,
                "--loose-innodb-buffer-pool-size=16M");
    }

    private void feed(Process process, String user, String password) throws IOException {
        try (OutputStream sql = process.getOutputStream()) {
            write(sql, "create database mysql;\nuse mysql;\n");
            for (String script : SCRIPTS) {
                Files.copy(binaries.share().resolve(script), sql);
            }
            write(sql, "flush privileges;\ncreate database guahao character set utf8mb4;\n");
            write(sql, "create user '" + user + "'@'127.0.0.1' identified by '" + password + "';\n");
            write(sql, "grant all privileges on *.* to '" + user + "'@'127.0.0.1';\n");
        } catch (IOException e) {
            throw new EngineFailure("Cannot create the embedded database; see " + log(), e);
        }
    }

    private static void write(OutputStream out, String sql) throws IOException {
        out.write(sql.getBytes(StandardCharsets.UTF_8));
    }

    private void await(Process process) {
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new EngineFailure("Cannot create the embedded database; see " + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("Interrupted while creating the embedded database", e);
        }
    }

    private Path log() {
        return folder.resolve("bootstrap.log");
    }
}
