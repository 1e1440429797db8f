package guahao.clients;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.Newcomers;
import guahao.identity.People;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is backed up from the embedded database is restored into another. */
@ServerTest
class BackupTest {

    private static final Path DATA = Path.of("target/test-data").toAbsolutePath();

    private final Wards wards;
    private final Newcomers newcomers;
    private final String other = "restored_" + People.name();

    @TempDir
    Path folder;

    BackupTest(Wards wards, Newcomers newcomers) {
        this.wards = wards;
        this.newcomers = newcomers;
    }

    @BeforeAll
    static void needsTools() {
        Program.needs("bash", "jq", "tar", "mariadb-dump", "mariadb");
    }

    @AfterEach
    void dropsTheOther() {
        wards.insert("drop database if exists " + other);
    }

    @Test
    void everythingComesBack() throws IOException {
        long patient = newcomers.patient("备份🙂").patientId();
        Path upload =
                Files.writeString(Files.createDirectories(DATA.resolve("files")).resolve(other), "an upload");
        String archive = folder.resolve("backup.tar.gz").toString();
        new Program(folder, Map.of())
                .script("guahao-backup", archive, "--data", DATA.toString())
                .ends(0);
        Files.delete(upload);

        wards.insert("create database " + other);
        restore(archive).ends(0);
        assertThat(column("select name from %s.patient where id = ?", patient)).containsExactly("备份🙂");
        assertThat(column("select installed_rank from %s.flyway_schema_history where success = ?", true))
                .hasSameSizeAs(
                        wards.column("select installed_rank from flyway_schema_history where success = ?", true));
        assertThat(folder.resolve("restored/files").resolve(other)).hasContent("an upload");
        assertThat(folder.resolve("restored/jwt.secret")).hasSameBinaryContentAs(DATA.resolve("jwt.secret"));
        assertThat(column("select id from %s.patient_listed where id = ?", patient))
                .hasSize(1);

        assertThat(restore(archive).ends(2).told()).contains("--overwrite");
        restore(archive, "--overwrite").ends(0);
    }

    @Test
    void whatIsNoBackupIsRefused() throws IOException {
        Path archive = Files.writeString(folder.resolve("no.tar.gz"), "no archive");
        assertThat(restore(archive.toString()).ends(2).told()).contains("is not whole");
    }

    private List<String> column(String sql, Object value) {
        return wards.column(sql.formatted(other), value);
    }

    /** Into a database that is reached as one of the hospital's own. */
    private Program.Outcome restore(String archive, String... more) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("GUAHAO_DB_URL", "jdbc:mysql://127.0.0.1:" + port() + "/" + other + "?useSSL=false");
        environment.put("GUAHAO_DB_USER", "guahao");
        environment.put("GUAHAO_DB_PASSWORD", Files.readString(DATA.resolve("mariadb/password")));
        environment.put("GUAHAO_DATA", folder.resolve("restored").toString());
        String[] arguments = new String[more.length + 1];
        arguments[0] = archive;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new Program(folder, environment).script("guahao-restore", arguments);
    }

    private String port() {
        return wards.column("select @@port").getFirst();
    }
}
