package guahao.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.boot.Settings;
import guahao.scheduling.AtOnce;
import guahao.scheduling.Bookings;
import guahao.scheduling.Wards;
import guahao.scheduling.Wards.Ward;
import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The import of the hospital's own schedules, without the crawl. */
@ServerTest
class SchedulesImportedOverHttpTest {

    private final Http http;
    private final ScheduleKit kit;
    private final Bookings bookings;
    private final TransactionOperations<Connection> transactions;
    private final Path all;
    private Ward ward;
    private String hospital = "";
    private LocalDate day;

    SchedulesImportedOverHttpTest(
            Http http,
            ScheduleKit kit,
            Bookings bookings,
            TransactionOperations<Connection> transactions,
            Settings settings) {
        this.http = http;
        this.kit = kit;
        this.bookings = bookings;
        this.transactions = transactions;
        all = settings.data().resolve("crawler").resolve("all.json");
        ward = kit.wards.ward();
        day = kit.today.plusDays(3);
    }

    @BeforeEach
    void takeAWard() {
        ward = kit.wards.ward();
        hospital = Wards.name("院区");
    }

    private Answer imported(String... clinics) {
        Answer uploaded = Feed.upload(http, kit.admin, Feed.all(clinics));
        assertThat(uploaded.at("code")).as(uploaded.toString()).isEqualTo(0);
        return Feed.run(http, kit.admin);
    }

    private static void assertStatistics(Answer answer, int... expected) {
        assertThat(answer.at("code")).as(answer.toString()).isEqualTo(0);
        assertThat(answer.at("message.crawl_stats")).isNull();
        assertThat(answer.at("message.merge_count")).isEqualTo(0);
        assertThat(answer.at("message.import_stats"))
                .isEqualTo(Map.of(
                        "areas_created", expected[0],
                        "clinics_created", expected[1],
                        "schedules_inserted", expected[2],
                        "schedules_updated", expected[3],
                        "schedules_skipped_no_doctor", expected[4],
                        "schedules_skipped_duplicate", expected[5]));
    }

    private List<String> rows(String column) {
        return kit.wards.column(
                "select " + column + " from schedule where doctor_id = ? order by date, section, id", ward.doctor());
    }

    private String entry(String section) {
        return Feed.entry(ward.doctorName(), day, section);
    }

    private String entry(String section, String more) {
        return Feed.entry(ward.doctorName(), day, section, more);
    }

    @Test
    void makesPlacesAndSchedulesOnce() {
        String document = Feed.clinic(hospital, "内科门诊", entry("上午"), entry("下午"), entry("晚上"));
        Answer uploaded = Feed.upload(http, kit.admin, Feed.all(document));
        assertThat(uploaded.at("message")).isEqualTo(Map.of("detail", "排班数据已上传", "documents", 1));
        assertStatistics(Feed.run(http, kit.admin), 1, 1, 3, 0, 0, 0);
        assertStatistics(Feed.run(http, kit.admin), 0, 0, 0, 3, 0, 0);
        assertThat(rows("concat(total_slots, remaining_slots, price, open)"))
                .containsExactly("101060.001", "101060.001", "101060.001");
        assertThat(kit.wards.column(
                        "select concat(c.name, c.kind, c.department_id = ?) from clinic c join hospital h"
                                + " on h.id = c.hospital_id where h.name = ?",
                        ward.department(),
                        hospital))
                .containsExactly("内科门诊01");
    }

    @Test
    void passesOverDoctorsNobodyKnows() {
        Answer answer = imported(
                Feed.clinic(hospital, "无人门诊", Feed.entry("查无此人" + UUID.randomUUID(), day, "上午")),
                Feed.clinic(
                        hospital,
                        "有人门诊",
                        "{}",
                        Feed.entry(ward.doctorName() + "儿", day, "上午"),
                        Feed.entry(" " + ward.doctorName() + " ", day, "上午")));
        assertStatistics(answer, 1, 1, 1, 0, 3, 0);
        assertThat(kit.wards.column("select name from clinic where name = '无人门诊'"))
                .isEmpty();
    }

    @Test
    void takesTheDoctorWithTheLowestIdOfThoseWithOneName() {
        long namesake = kit.wards.doctor(ward.department(), ward.doctorName());
        assertStatistics(imported(Feed.clinic(hospital, "门诊", entry("上午"))), 1, 1, 1, 0, 0, 0);
        assertThat(rows("id")).hasSize(1);
        assertThat(kit.wards.column("select id from schedule where doctor_id = ?", namesake))
                .isEmpty();
    }

    @Test
    void passesOverWhatMakesNoSenseOrIsThereAlready() {
        long taken = kit.created(http, ward, day, "晚上");
        Answer answer = imported(
                Feed.clinic(
                        hospital,
                        "门诊",
                        entry("上午"),
                        entry("上午", ",\"signalSum\":99"),
                        entry("凌晨"),
                        entry("晚上"),
                        "{\"doctorName\":\"" + ward.doctorName()
                                + "\",\"curDayTime\":\"2026-02-30\",\"timeSectionName\":\"上午\"}",
                        "{\"doctorName\":\"" + ward.doctorName() + "\",\"curDayTime\":7}"),
                Feed.clinic(hospital, "别的门诊", entry("上午")));
        assertStatistics(answer, 1, 2, 1, 0, 0, 6);
        assertThat(rows("total_slots")).containsExactly("10", "20");
        assertThat(rows("id")).contains(Long.toString(taken));
    }

    @Test
    void understandsKindsPricesAndNumbersAsTheyCome() {
        Answer answer = imported(
                Feed.clinic(
                        hospital,
                        "普通门诊",
                        entry("上午", ",\"consTypeDicCodeName\":\"知名专家\",\"chargePrice\":\"80.456\",\"signalSum\":7"),
                        entry("下午", ",\"consTypeDicCodeName\":\"主治\",\"chargePrice\":\"免费\",\"signalSum\":\"若干\""),
                        entry("晚上", ",\"chargePrice\":1e99,\"signalSum\":-5,\"stopFlag\":1")),
                Feed.clinic(
                        hospital,
                        "特需门诊",
                        Feed.entry(
                                ward.doctorName(),
                                day.plusDays(1),
                                "上午",
                                ",\"consTypeDicCodeName\":\"专家\",\"chargePrice\":null,\"signalSum\":true,\"stopFlag\":{}")));
        assertStatistics(answer, 1, 2, 4, 0, 0, 0);
        assertThat(rows("concat_ws('/', slot_type, price, total_slots, remaining_slots, open)"))
                .containsExactly("1/80.46/7/7/1", "0/0.00/0/0/1", "0/0.00/0/0/0", "2/0.00/0/0/1");
    }

    @Test
    void usesNamesForPlacesNobodyNamed() {
        Answer answer = imported("{\"weekSchedule\":[" + entry("上午") + "]}");
        assertThat(answer.at("message.import_stats.schedules_inserted")).isEqualTo(1);
        assertThat(kit.wards.column(
                        "select concat(h.name, c.name) from schedule s join clinic c on c.id = s.clinic_id"
                                + " join hospital h on h.id = c.hospital_id where s.doctor_id = ?",
                        ward.doctor()))
                .containsExactly("未知院区未知门诊");
    }

    @Test
    void keepsWhatIsInNamesAndCutsThoseTooLong() {
        String odd = "<b>'; drop table schedule; -- 😀\\u0000\\ud800" + "长".repeat(200);
        Answer answer = imported(Feed.clinic(hospital + odd, odd, entry("上午")));
        assertStatistics(answer, 1, 1, 1, 0, 0, 0);
        assertStatistics(Feed.run(http, kit.admin), 0, 0, 0, 1, 0, 0);
        assertThat(kit.wards.column(
                        "select c.name from schedule s join clinic c on c.id = s.clinic_id where s.doctor_id = ?",
                        ward.doctor()))
                .singleElement()
                .asString()
                .startsWith("<b>'; drop table schedule; -- 😀长长")
                .matches(name -> name.codePointCount(0, name.length()) == 100);
    }

    @Test
    void changesNumbersButNeverTakesASlotThatIsHeld() {
        imported(Feed.clinic(hospital, "门诊", entry("上午"), entry("下午")));
        kit.wards.insert("update schedule set remaining_slots = 3 where doctor_id = ?", ward.doctor());
        Answer answer = imported(Feed.clinic(
                hospital,
                "门诊",
                entry("上午", ",\"signalSum\":12,\"chargePrice\":77,\"consTypeDicCodeName\":\"专家\""),
                entry("下午", ",\"signalSum\":2,\"chargePrice\":60")));
        assertStatistics(answer, 0, 0, 0, 2, 0, 0);
        assertThat(rows("concat_ws('/', slot_type, price, total_slots, remaining_slots)"))
                .containsExactly("1/77.00/12/5", "0/60.00/7/0");
    }

    @Test
    void stopsWhatIsNewlyStoppedAndOpensNothing() {
        imported(Feed.clinic(hospital, "门诊", entry("上午")));
        long id = Long.parseLong(rows("id").getFirst());
        assertStatistics(
                imported(Feed.clinic(hospital, "门诊", entry("上午", ",\"signalSum\":10,\"stopFlag\":\"1\""))),
                0,
                0,
                0,
                1,
                0,
                0);
        assertThat(bookings.timesStopped(id)).isEqualTo(1);
        Feed.run(http, kit.admin);
        assertThat(bookings.timesStopped(id)).isEqualTo(1);
        assertStatistics(imported(Feed.clinic(hospital, "门诊", entry("上午"))), 0, 0, 0, 1, 0, 0);
        assertThat(rows("open")).containsExactly("0");
    }

    @Test
    void whatIsStoppedMakesRoomWhateverTheOrder() {
        imported(Feed.clinic(hospital, "旧门诊", entry("上午")));
        String moved = Feed.clinic(hospital, "新门诊", entry("上午"));
        String stopped = Feed.clinic(hospital, "旧门诊", entry("上午", ",\"stopFlag\":\"1\""));
        assertStatistics(imported(moved, stopped), 0, 1, 1, 1, 0, 0);
        assertStatistics(Feed.run(http, kit.admin), 0, 0, 0, 2, 0, 0);
    }

    @Test
    void isNothingWhenAnyOfItFails() {
        imported(Feed.clinic(hospital, "门诊", entry("上午")));
        long id = Long.parseLong(rows("id").getFirst());
        bookings.unbearable.add(id);
        Answer answer = imported(
                Feed.clinic(hospital, "新门诊", entry("下午")),
                Feed.clinic(hospital, "门诊", entry("上午", ",\"stopFlag\":\"1\"")));
        assertThat(answer.at("code")).isEqualTo(97);
        assertThat(rows("open")).containsExactly("1");
        assertThat(kit.wards.column(
                        "select c.id from clinic c join hospital h on h.id = c.hospital_id where h.name = ?", hospital))
                .hasSize(1);
    }

    @Test
    void runsOneAtATime() {
        imported(Feed.clinic(hospital, "门诊", entry("上午"), entry("下午")));
        transactions.executeWrite(status -> {
            kit.wards.column("select seat from schedule_import for update");
            for (String path : List.of("/admin/crawler/schedules/run", "/crawler/schedules/run/")) {
                Answer answer = http.call("POST", path + "?skip_crawl=true")
                        .token(kit.admin)
                        .send();
                assertThat(answer.at("code")).isEqualTo(99);
                assertThat(answer.at("msg")).isEqualTo("导入正在进行");
            }
            return 0;
        });
        List<Answer> answers = AtOnce.run(8, i -> Feed.run(http, kit.admin));
        assertThat(answers)
                .allSatisfy(answer -> assertThat((int) answer.number("code")).isIn(0, 99));
        assertThat(answers).anySatisfy(answer -> assertThat(answer.at("code")).isEqualTo(0));
        assertThat(rows("id")).hasSize(2);
    }

    @Test
    void aRepeatedRunAnswersAsBefore() {
        Feed.upload(http, kit.admin, Feed.all(Feed.clinic(hospital, "门诊", entry("上午"))));
        String key = UUID.randomUUID().toString();
        List<Answer> answers = AtOnce.run(
                4,
                i -> http.call("POST", "/admin/crawler/schedules/run?skip_crawl=true")
                        .token(kit.admin)
                        .header("Idempotency-Key", key)
                        .send());
        assertThat(answers).allSatisfy(answer -> assertStatistics(answer, 1, 1, 1, 0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "null",
                "\"x\"",
                "[1]",
                "[{}]",
                "[{\"data\":{}}]",
                "[{\"data\":[1]}]",
                "[{\"data\":[{\"weekSchedule\":[1]}]}]",
                "[{\"data\":[]}]]",
                "[{\"data\":[]}] x",
                "[{\"data\":[]}",
                "<html></html>",
            })
    void refusesUploadsThatAreNoSchedules(String json) throws IOException {
        Feed.upload(http, kit.admin, "[{\"data\":[]},{\"data\":null}]");
        Answer answer = Feed.upload(http, kit.admin, json);
        assertThat(answer.at("code")).isEqualTo(99);
        assertThat(answer.at("msg")).isEqualTo("排班数据格式不正确");
        assertThat(Files.readString(all)).isEqualTo("[{\"data\":[]},{\"data\":null}]");
        assertThat(all.resolveSibling("").toFile().list((folder, name) -> name.endsWith(".draft")))
                .isEmpty();
    }

    @Test
    void refusesALargeUploadThatBreaksOffInTheMiddle() throws IOException {
        Feed.upload(http, kit.admin, "[{\"data\":[]}]");
        String document = Feed.document(Feed.clinic(hospital, "门诊", entry("上午")));
        String large = "[" + (document + ",").repeat(60_000);
        assertThat(large.length()).isBetween(12_000_000, 20_000_000);
        Answer answer = Feed.upload(http, kit.admin, large + "{\"data\":[{]");
        assertThat(answer.at("code")).isEqualTo(99);
        assertThat(answer.at("msg")).isEqualTo("排班数据格式不正确");
        assertThat(Files.readString(all)).isEqualTo("[{\"data\":[]}]");
        assertThat(rows("id")).isEmpty();
    }

    @Test
    void refusesUploadsWithoutAFileOrWithTooLargeAOne() {
        byte[] good = "[]".getBytes(StandardCharsets.UTF_8);
        assertThat(Feed.upload(http, kit.admin, good, "other").send().at("code"))
                .isEqualTo(99);
        assertThat(Feed.upload(http, kit.admin, new byte[0], "file").send().at("code"))
                .isEqualTo(99);
        assertThat(http.post("/admin/crawler/schedules/upload", "[]")
                        .token(kit.admin)
                        .send()
                        .at("code"))
                .isEqualTo(99);
        assertThat(http.call("POST", "/admin/crawler/schedules/upload")
                        .token(kit.admin)
                        .send()
                        .at("code"))
                .isEqualTo(99);
        byte[] large = ("[" + " ".repeat(20 * 1024 * 1024 - 1) + "]").getBytes(StandardCharsets.UTF_8);
        assertThat(Feed.upload(http, kit.admin, large, "file").send().at("code"))
                .isEqualTo(99);
        byte[] most = ("[" + " ".repeat(20 * 1024 * 1024 - 2) + "]").getBytes(StandardCharsets.UTF_8);
        assertThat(Feed.upload(http, kit.admin, most, "file").send().at("message.documents"))
                .isEqualTo(0);
    }

    @Test
    void saysWhenThereIsNothingToImport() throws IOException {
        Feed.upload(http, kit.admin, "[]");
        Files.delete(all);
        Answer answer = Feed.run(http, kit.admin);
        assertThat(answer.at("code")).isEqualTo(106);
        assertThat(answer.at("message.error")).isEqualTo("资源操作失败");
        Files.writeString(all, "[{]");
        assertThat(Feed.run(http, kit.admin).at("code")).isEqualTo(106);
    }

    @Test
    void saysThatNoSourceIsConfigured() {
        for (String query : List.of("", "?skip_crawl=false", "?skip_crawl=")) {
            Answer answer = http.call("POST", "/crawler/schedules/run" + query)
                    .token(kit.admin)
                    .send();
            assertThat(answer.at("code")).isEqualTo(106);
            assertThat(answer.at("msg")).isEqualTo("爬虫数据源未配置");
        }
        assertThat(http.call("POST", "/crawler/schedules/run?skip_crawl=maybe")
                        .token(kit.admin)
                        .send()
                        .at("code"))
                .isEqualTo(99);
    }

    @Test
    void isForAdministrators() {
        for (String path :
                List.of("/admin/crawler/schedules/run", "/crawler/schedules/run", "/admin/crawler/schedules/upload")) {
            assertThat(http.call("POST", path).send().status()).isEqualTo(401);
            assertThat(http.call("POST", path).token(kit.stranger).send().at("code"))
                    .isEqualTo(102);
        }
    }
}
