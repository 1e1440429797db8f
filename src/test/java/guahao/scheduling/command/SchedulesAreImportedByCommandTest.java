package guahao.scheduling.command;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards;
import guahao.scheduling.Wards.Ward;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command of an operator, against the server of the tests. */
@ServerTest
class SchedulesAreImportedByCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();
    private final People people;
    private final Wards wards;

    SchedulesAreImportedByCommandTest(Http http, People people, Wards wards) {
        this.people = people;
        this.wards = wards;
        environment.put("GUAHAO_SERVER", "http://127.0.0.1:" + http.port());
    }

    private int command(boolean terminal, Object... args) {
        out.reset();
        errors.reset();
        var strings = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            strings[i] = args[i].toString();
        }
        return new ImportSchedules(environment, printer(out), printer(errors), terminal).run(strings);
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("all.json"), json);
    }

    private static String feed(Ward ward) {
        return """
                [{"data":null},{"data":[{"hosAreaName":"%s","clinicName":"%s","weekSchedule":[
                {"doctorName":"%s","curDayTime":"2031-06-02","timeSectionName":"上午","chargePrice":60,"signalSum":9},
                {"doctorName":"%s","curDayTime":"2031-06-02","timeSectionName":"上午","chargePrice":60,"signalSum":9}]}]}]
                """.formatted(Wards.name("院区"), ward.clinicName(), ward.doctorName(), ward.doctorName());
    }

    @Test
    void importsAndPrintsWhatBecameOfIt() throws IOException {
        environment.put("GUAHAO_TOKEN", people.admin().token());
        Ward ward = wards.ward();
        assertThat(command(false, file(feed(ward))))
                .as(errors.toString(StandardCharsets.UTF_8))
                .isEqualTo(0);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                Upload done
                Import of 2 documents
                areas_created 1
                clinics_created 1
                schedules_inserted 1
                schedules_updated 0
                schedules_skipped_no_doctor 0
                schedules_skipped_duplicate 1
                """);
        assertThat(errors.size()).isZero();
        assertThat(wards.column("select total_slots from schedule where doctor_id = ?", ward.doctor()))
                .containsExactly("9");

        assertThat(command(true, folder.resolve("all.json"))).isEqualTo(0);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\rUpload [" + "#".repeat(40) + "] 100%")
                .contains("schedules_inserted 0\nschedules_updated 1\n");
    }

    @Test
    void saysWhatTheServerSays() throws IOException {
        Path file = file("[]");
        environment.put("GUAHAO_IDENTIFIER", "nobody-of-this-name");
        environment.put("GUAHAO_PASSWORD", "Wrong@12345");
        assertThat(command(false, file)).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .startsWith("guahao: ")
                .hasLineCount(1);

        environment.put("GUAHAO_TOKEN", people.user().token());
        assertThat(command(false, file)).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8)).hasLineCount(1);

        assertThat(command(false, file, "--server", "http://127.0.0.1:1")).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .isEqualTo("guahao: http://127.0.0.1:1 does not answer; is the server running?\n");
    }

    @Test
    void saysWhatIsWrongWithTheCall() throws IOException {
        Path file = file("[]");
        assertThat(command(false, file)).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("GUAHAO_TOKEN");
        environment.put("GUAHAO_TOKEN", "x");
        for (Object[] args : new Object[][] {{}, {"--server"}, {file, "another"}, {file, "--fast"}}) {
            assertThat(command(false, args)).isEqualTo(2);
            assertThat(errors.toString(StandardCharsets.UTF_8)).isEqualTo("guahao: " + ImportCall.USAGE + "\n");
        }
        assertThat(command(false, file, "--server", "ftp://x")).isEqualTo(2);
        assertThat(command(false, folder.resolve("none.json"))).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).endsWith("none.json: no such file, or not to be read\n");
        for (String wrong : new String[] {"", "{}", "[{\"data\":[]}", "[{\"data\":[]}] x"}) {
            assertThat(command(false, file(wrong))).isEqualTo(2);
            assertThat(errors.toString(StandardCharsets.UTF_8))
                    .endsWith("all.json: is not an all.json (排班数据格式不正确)\n")
                    .hasLineCount(1);
        }
        assertThat(command(false, file("[" + " ".repeat(20 * 1024 * 1024) + "]")))
                .isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("larger than 20 MB")
                .hasLineCount(1);
    }

    @Test
    void isReachedThroughTheLauncher() throws IOException, InterruptedException {
        assertThat(process("import-schedules")).isEqualTo("guahao: " + ImportCall.USAGE + "\n2");
        assertThat(process("dance"))
                .isEqualTo("guahao: no such command: dance; there are import-schedules and check-audit\n2");
    }

    private String process(String argument) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "guahao.Guahao",
                        argument)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said + process.exitValue();
    }
}
