package guahao.patient.rest;

import static guahao.kit.Rest.ok;
import static guahao.kit.Rest.refused;
import static guahao.kit.Rest.refusedFor;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.identity.account.NewAccount;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.Rest;
import guahao.kit.ServerTest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServerTest
class PatientsAsResourcesTest {

    private static final String UNKNOWN_ACCOUNT = "{\"user_id\":999999999}";

    private final People people;
    private final BookingKit kit;
    private final Rest patients;
    private final Person admin;
    private final Http http;

    PatientsAsResourcesTest(Http http, People people, BookingKit kit) {
        this.http = http;
        this.people = people;
        this.kit = kit;
        admin = people.admin();
        patients = new Rest(http, "/api/patients", admin.token());
    }

    /** A number that may be: eighteen characters of which the last follows from the others. */
    private static String card() {
        String first = "110105" + "19900307"
                + String.format(Locale.ROOT, "%03d", ThreadLocalRandom.current().nextInt(1000));
        return withCheckDigit(first);
    }

    private static String withCheckDigit(String first) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = IntStream.range(0, 17)
                .map(i -> weights[i] * (first.charAt(i) - '0'))
                .sum();
        return first + "10X98765432".charAt(sum % 11);
    }

    private long made(String more) {
        return patients.made("{\"name\":\"王小明\"" + more + "}").number("data.id");
    }

    private Person withPhone(String phone) {
        return people.signedIn(people.account(NewAccount.named("x").asVerified().withPhone(phone)));
    }

    private long readings(long patient, long reader) {
        return kit.number(
                "select count(*) from audit_log where action = 'patient.read' and target_type = 'patient' and target_id"
                        + " = ? and actor_id = ? and detail like '%id_card%'",
                Long.toString(patient), reader);
    }

    @Test
    void areMadeReadChangedAndDeleted() {
        Answer made = patients.made("{\"name\":\" 王小明 \"}");
        long id = made.number("data.id");
        assertThat(Rest.data(made))
                .startsWith("{\"id\":" + id + ",\"user_id\":null,\"name\":\"王小明\",\"gender\":\"unknown\","
                        + "\"birth_date\":null,\"age\":null,\"id_card\":null,\"identifier\":null,"
                        + "\"patient_type\":\"external\",\"phone\":null,\"address\":null,\"is_verified\":false,"
                        + "\"created_at\":\"");
        Answer changed = ok(patients.patch(
                id,
                "{\"gender\":\"male\",\"patient_type\":\"student\",\"birth_date\":\"" + kit.today.minusYears(20)
                        + "\"}"));
        assertThat(changed.number("data.age")).isEqualTo(20);
        assertThat(changed.at("data.gender")).isEqualTo("male");
        assertThat(ok(patients.put(id, Rest.data(changed))).at("data")).isEqualTo(changed.at("data"));
        Answer bare = ok(patients.put(id, "{\"name\":\"王\"}"));
        assertThat(bare.at("data.patient_type")).isEqualTo("external");
        assertThat(bare.at("data.birth_date")).isNull();
        refused(patients.put(id, "{\"gender\":\"male\"}"), 400, "无效的参数: 'name' 不能为空");
        assertThat(ok(patients.delete(id)).at("data")).isNull();
        refused(patients.get(id), 404, "患者ID为 '" + id + "' 的资源未找到");
        refused(patients.delete(id), 404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'\"name\":null';name",
                "'\"gender\":\"both\"';gender",
                "'\"gender\":null';gender",
                "'\"birth_date\":\"2999-01-01\"';birth_date",
                "'\"birth_date\":\"2020-02-30\"';birth_date",
                "'\"id_card\":\"11010519900307123\"';id_card",
                "'\"id_card\":\"110105199003072312\"';id_card",
                "'\"id_card\":5';id_card",
                "'\"patient_type\":\"guest\"';patient_type",
                "'\"user_id\":\"me\"';user_id"
            })
    void refuseAFieldByName(String field, String name) {
        refusedFor(name, patients.patch(made(""), "{" + field + "}"));
    }

    @Test
    void haveACardWithARightCheckDigitOrTheOneThatIsStored() {
        String card = withCheckDigit("11010519491231002");
        assertThat(card).isEqualTo("11010519491231002X");
        kit.wards.insert("delete from patient where id_card = ?", card);
        long id = made(",\"id_card\":\"" + card.toLowerCase(Locale.ROOT) + "\"");
        assertThat(patients.get(id).at("data.id_card")).isEqualTo(card);
        refused(patients.post("{\"name\":\"x\",\"id_card\":\"" + card + "\"}"), 400, "该身份证号已被其他患者使用");
        ok(patients.delete(id));

        String odd = card.substring(0, 17) + "1";
        long entered = kit.wards.insert(
                "insert into patient (name, id_card, type, gender, created_at, updated_at)"
                        + " values ('x', ?, 'EXTERNAL', 'UNKNOWN', now(3), now(3))",
                odd);
        ok(patients.put(entered, Rest.data(patients.get(entered))));
        ok(patients.delete(entered));
    }

    @Test
    void belongToOneUserWhoThenActsForThem() {
        Person first = people.user();
        long id = made(",\"user_id\":" + first.id());
        refused(patients.post("{\"name\":\"x\",\"user_id\":" + first.id() + "}"), 400, "该用户已有患者档案");
        refused(patients.patch(id, UNKNOWN_ACCOUNT), 400, "用户不存在");
        assertThat(http.get("/patient/patients").token(first.token()).send().text())
                .contains("本人");
        Person second = people.user();
        ok(patients.patch(id, "{\"user_id\":" + second.id() + "}"));
        refused(patients.as(first.token()).get(id), 403);
        assertThat(ok(patients.as(second.token()).get(id)).number("data.user_id"))
                .isEqualTo(second.id());
        ok(patients.patch(id, "{\"user_id\":null}"));
        refused(patients.as(second.token()).get(id), 403);
    }

    @Test
    void areOneForEachUserWhoeverIsFaster() {
        long user = people.user().id();
        List<Integer> statuses = IntStream.range(0, 5)
                .parallel()
                .mapToObj(i -> patients.post("{\"name\":\"x\",\"user_id\":" + user + "}")
                        .status())
                .toList();
        assertThat(statuses).containsOnly(201, 400).containsOnlyOnce(201);
    }

    @Test
    void areWholeForAdministratorsAndThemselvesAndMaskedForThoseWhoActForThem() {
        String phone = People.phone();
        Person self = withPhone(phone);
        String card = card();
        long id = made(",\"id_card\":\"" + card + "\",\"address\":\"北京\",\"user_id\":" + self.id());
        Someone relative = kit.someone();
        kit.relate(relative, id);
        Rest linked = patients.as(relative.token());

        Answer whole = ok(patients.as(self.token()).get(id));
        assertThat(whole.at("data.phone")).isEqualTo(phone);
        assertThat(whole.at("data.id_card")).isEqualTo(card);
        assertThat(whole.at("data.address")).isEqualTo("北京");
        assertThat(readings(id, self.id())).isEqualTo(1);
        assertThat(ok(patients.list("?search=王小明&sortField=id&sortOrder=desc")).text())
                .contains(card);
        assertThat(readings(id, admin.id())).isEqualTo(1);

        for (String text : List.of(
                ok(linked.get(id)).text(), ok(linked.list("?sortField=id")).text())) {
            assertThat(text)
                    .contains(phone.substring(0, 3) + "****" + phone.substring(7))
                    .contains(card.substring(0, 6) + "********" + card.substring(14))
                    .doesNotContain(phone, card, "北京");
        }
        assertThat(readings(id, relative.person().id())).isZero();
        assertThat(ok(linked.list("")).number("data.total")).isEqualTo(2);
    }

    @Test
    void showWhereTheyLiveToThoseWhoSpeakForThem() {
        Someone someone = kit.someone();
        long child = made(",\"address\":\"上海\"");
        kit.relate(someone, child);
        assertThat(ok(patients.as(someone.token()).get(child)).at("data.address"))
                .isEqualTo("上海");
    }

    @Test
    void areOnesOwnForEverybodyElse() {
        Rest stranger = patients.as(people.user().token());
        long id = made("");
        assertThat(ok(stranger.list("")).number("data.total")).isZero();
        refused(stranger.get(id), 403, "没有权限");
        refused(stranger.get(Long.MAX_VALUE), 403);
        refused(patients.as(null).get(id), 401);
        refused(patients.as(null).list(""), 401);
        refused(stranger.patch(id, "{"), 403);
        refused(patients.as(null).patch(id, "{"), 401);
    }

    @Test
    void areKeptWhileTheyHaveAppointments() {
        Someone someone = kit.someone();
        long order = kit.booked(http, someone, kit.schedule(kit.ward(), 3, 1));
        refused(patients.delete(someone.patient()), 400, "该患者存在预约，无法删除");
        assertThat(kit.status(order)).startsWith("PENDING");
        ok(patients.get(someone.patient()));
    }

    @Test
    void goWithTheirRelationsAndHistories() {
        Someone someone = kit.someone();
        long child = made("");
        kit.relate(someone, child);
        kit.wards.insert("insert into medical_history_entry (patient_id, kind, entry) values (?, 'PAST', 'x')", child);
        ok(patients.delete(child));
        assertThat(ok(patients.as(someone.token()).list("")).number("data.total"))
                .isEqualTo(1);
    }

    @Test
    void areFoundFilteredAndSorted() {
        String number = "S" + People.name().substring(0, 20);
        long first = made(",\"identifier\":\"" + number + "A\",\"birth_date\":\"2001-01-01\",\"gender\":\"female\"");
        long second = made(",\"identifier\":\"" + number + "B\",\"birth_date\":\"2000-01-01\"");
        String search = "?search=" + number.toLowerCase(Locale.ROOT);
        assertThat(patients.list(search).number("data.total")).isEqualTo(2);
        assertThat(patients.list(search + "&sort_field=birthDate").number("data.items.0.id"))
                .isEqualTo(second);
        assertThat(patients.list(search + "&gender=female&patient_type=external")
                        .number("data.items.0.id"))
                .isEqualTo(first);
        refusedFor("patient_type", patients.list("?patient_type=all"));
        refused(patients.post("{\"name\":\"x\",\"identifier\":\"" + number + "A\"}"), 400, "该学工号已被其他患者使用");
    }
}
