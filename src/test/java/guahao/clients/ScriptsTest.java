package guahao.clients;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Hospital;
import guahao.kit.Http;
import guahao.kit.Rest;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards.Ward;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of the command line, against the server. */
@ServerTest
class ScriptsTest {

    private final Http http;
    private final BookingKit kit;
    private final Clerks clerks;

    @TempDir
    Path folder;

    ScriptsTest(Http http, BookingKit kit, Clerks clerks) {
        this.http = http;
        this.kit = kit;
        this.clerks = clerks;
    }

    @BeforeAll
    static void needsTools() {
        Program.needs("bash", "curl", "jq");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guahao-login",
                "guahao-import-schedules",
                "guahao-export-appointments",
                "guahao-leaves",
                "guahao-backup",
                "guahao-restore"
            })
    void everyScriptTellsHowToCallIt(String script) {
        Program program = program(Map.of());
        assertThat(program.script(script, "--help").ends(0).out()).startsWith("Usage: " + script);
        assertThat(program.script(script, "--no-such-option").ends(2).told()).contains("--no-such-option");
        assertThat(program.script(script).ends(2).told()).contains("--help");
    }

    @Test
    void aSignInIsKeptForItsServer() {
        var clerk = clerks.administrator();
        Program program = program(Map.of("GUAHAO_PASSWORD", People.PASSWORD));
        program.script("guahao-login", clerk).ends(0);
        program.script("guahao-leaves", "list").ends(0);
        var elsewhere = program(Map.of("GUAHAO_SERVER", "http://127.0.0.1:1"));
        assertThat(elsewhere.script("guahao-leaves", "list").ends(2).told()).contains("nobody is signed in");
        program.script("guahao-login", "--out").ends(0);
        program.script("guahao-leaves", "list").ends(2);
    }

    @Test
    void aWrongPasswordIsToldInTheServersWords() {
        Program program = program(Map.of("GUAHAO_PASSWORD", "wrong"));
        assertThat(program.script("guahao-login", clerks.administrator())
                        .ends(1)
                        .told())
                .contains("用户不存在或密码错误");
    }

    @Test
    void aServerThatIsAwayIsTold() {
        var away = Map.of("GUAHAO_SERVER", "http://127.0.0.1:1", "GUAHAO_TOKEN", "any", "GUAHAO_RETRIES", "0");
        assertThat(program(away).script("guahao-leaves", "list").ends(1).told()).contains("does not answer");
    }

    @Test
    void aWeekIsImportedOnce() throws IOException {
        Ward ward = kit.ward();
        Path week = week(
                "\ufeffdoctor_id,clinic_id,week_day,time_section,slot_type,total_slots,price,note\r",
                "%d,%d,1,上午,专家,20,120.5,\"a, \"\"b\"\"\"\r".formatted(ward.doctor(), ward.clinic()),
                "%d,%d,7,evening,,30,,\r".formatted(ward.doctor(), ward.clinic()));
        Program program = administrator();
        assertThat(imported(program, week).ends(0).told()).contains("2 made, 0 there already, 0 refused");
        assertThat(imported(program, week).ends(0).told()).contains("0 made, 2 there already, 0 refused");
        Answer made = schedules(ward);
        assertThat(made.number("data.total")).isEqualTo(2);
        assertThat(made.at("data.items.0.date")).isEqualTo("2020-11-30");
        assertThat(made.at("data.items.0.slot_type")).isEqualTo("expert");
        assertThat(made.at("data.items.1.date")).isEqualTo("2020-12-06");
        assertThat(made.at("data.items.1.time_section")).isEqualTo("evening");
    }

    @Test
    void whatIsThereOtherwiseIsToldAndStays() throws IOException {
        Ward ward = kit.ward();
        String row =
                "{\"doctor_id\":%d,\"clinic_id\":%d,\"date\":\"2020-12-01\",\"time_section\":\"morning\",\"total_slots\":%d}";
        Path file = folder.resolve("week.json");
        Files.writeString(file, "[" + row.formatted(ward.doctor(), ward.clinic(), 5) + "]");
        administrator().script("guahao-import-schedules", file.toString()).ends(0);
        Files.writeString(file, "[" + row.formatted(ward.doctor(), ward.clinic(), 6) + "]");
        assertThat(administrator()
                        .script("guahao-import-schedules", file.toString())
                        .ends(1)
                        .told())
                .contains("line 1: 该医生在 2020-12-01 上午 已有排班(ID: ");
        assertThat(schedules(ward).number("data.items.0.total_slots")).isEqualTo(5);
    }

    @Test
    void aWrongLineKeepsTheWholeFileOut() throws IOException {
        Ward ward = kit.ward();
        Path week = week(
                "doctor_id,clinic_id,date,time_section,total_slots",
                "%d,%d,2020-11-30,morning,20".formatted(ward.doctor(), ward.clinic()),
                "%d,%d,2020-12-07,noon,20".formatted(ward.doctor(), ward.clinic()));
        assertThat(imported(administrator(), week).ends(2).told()).contains("line 3: ");
        assertThat(schedules(ward).number("data.total")).isZero();
    }

    @Test
    void onlyAdministratorsImport() throws IOException {
        Ward ward = kit.ward();
        Path week = week(
                "doctor_id,clinic_id,date,time_section,total_slots",
                "%d,%d,2020-11-30,morning,20".formatted(ward.doctor(), ward.clinic()));
        Program program = program(Map.of("GUAHAO_TOKEN", kit.people.user().token()));
        assertThat(imported(program, week).ends(1).told()).contains("没有权限");
    }

    @Test
    void theAppointmentsOfADayAreWritten() throws IOException {
        Ward ward = kit.ward();
        Someone someone = kit.someone();
        long order = Hospital.done(http.post(
                                "/patient/appointments",
                                "{\"scheduleId\":%d,\"patientId\":%d,\"symptoms\":\"=1+1, \\\"头痛\\\"\"}"
                                        .formatted(kit.schedule(ward, 4, 5), someone.patient()))
                        .token(someone.token())
                        .send())
                .number("message.id");
        Path csv = folder.resolve("day.csv");
        String day = kit.today.plusDays(4).toString();
        administrator()
                .script("guahao-export-appointments", day, "--output", csv.toString(), "--excel")
                .ends(0);
        assertThat(Files.readString(csv)).startsWith("\ufeff\"id\",\"order_no\",");
        assertThat(Files.readAllLines(csv))
                .filteredOn(line -> line.startsWith(order + ","))
                .singleElement()
                .asString()
                .contains(day, ward.doctorName(), "\"'=1+1, \"\"头痛\"\"\"", "\"pending\"");
        assertThat(administrator()
                        .script("guahao-export-appointments", day, "--status", "confirmed")
                        .ends(0)
                        .out())
                .doesNotContain("\n" + order + ",");
    }

    @Test
    void leaveIsDecidedOnce() {
        long leave = clerks.leave(http, kit.ward());
        Program program = administrator();
        assertThat(program.script("guahao-leaves", "list").ends(0).out()).contains(leave + "\t");
        program.script("guahao-leaves", "approve", String.valueOf(leave), "--comment", "同意")
                .ends(0);
        assertThat(program.script("guahao-leaves", "reject", String.valueOf(leave))
                        .ends(1)
                        .told())
                .contains(leave + ": 当前申请状态为 approved，无法重复审核", "0 decided, 1 refused");
    }

    @Test
    void theExamplesOfThePageRun() throws IOException {
        Program.needs("mariadb-dump");
        Ward ward = kit.ward();
        String page = Files.readString(Path.of("docs/clients/scripts.md"))
                .replace("https://his.example", server())
                .replace("/var/lib/guahao", data())
                .replace("A1001", clerks.administrator())
                .replace("7,3,", ward.doctor() + "," + ward.clinic() + ",");
        Files.writeString(folder.resolve("week.csv"), String.join("", Examples.of("csv", page)));
        String examples = "set -euo pipefail\n" + String.join("", Examples.of("sh", page));
        var program = program(Map.of(
                "GUAHAO_PASSWORD",
                People.PASSWORD,
                "LEAVE",
                String.valueOf(clerks.leave(http, ward)),
                "PATH",
                Program.SCRIPTS + ":" + Program.PATH));
        program.run("bash", "-c", examples).ends(0);
        assertThat(folder.resolve("backup.tar.gz")).isNotEmptyFile();
        assertThat(folder.resolve("day.csv")).isNotEmptyFile();
        assertThat(schedules(ward).number("data.total")).isEqualTo(2);
    }

    private Program.Outcome imported(Program program, Path week) {
        return program.script("guahao-import-schedules", week.toString(), "--week", "2020-11-30");
    }

    private Path week(String... lines) throws IOException {
        return Files.writeString(folder.resolve("week.csv"), String.join("\n", lines) + "\n");
    }

    private Answer schedules(Ward ward) {
        return Rest.ok(http.get("/api/schedules?sortField=date&doctor_id=" + ward.doctor())
                .send());
    }

    private Program administrator() {
        Person administrator = kit.people.admin();
        return program(Map.of("GUAHAO_TOKEN", administrator.token()));
    }

    private Program program(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "GUAHAO_SERVER",
                server(),
                "GUAHAO_TOKEN_FILE",
                folder.resolve("token").toString()));
        environment.putAll(more);
        return new Program(folder, environment);
    }

    private String server() {
        return "http://127.0.0.1:" + http.port();
    }

    private static String data() {
        return Path.of("target/test-data").toAbsolutePath().toString();
    }
}
