package guahao.directory.rest;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards;
import guahao.scheduling.Wards.Ward;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clinics stand for all resources here: how they list, write and keep versions is one mechanism. */
@ServerTest
class ClinicsAsResourcesTest {

    private static final String PATH = "/api/clinics";

    private final Http http;
    private final Wards wards;
    private final People people;
    private final String admin;

    ClinicsAsResourcesTest(Http http, Wards wards, People people) {
        this.http = http;
        this.wards = wards;
        this.people = people;
        admin = people.admin().token();
    }

    private String body(Ward ward, String name, String more) {
        return "{\"hospital_id\":" + ward.hospital() + ",\"department_id\":" + ward.department() + ",\"name\":\"" + name
                + "\"" + more + "}";
    }

    private Answer post(String json) {
        return http.post(PATH, json).token(admin).send();
    }

    private Answer put(long id, String json) {
        return http.put(PATH + "/" + id, json).token(admin).send();
    }

    private Answer patch(long id, String json) {
        return http.call("PATCH", PATH + "/" + id).json(json).token(admin).send();
    }

    private Answer get(long id) {
        return http.get(PATH + "/" + id).send();
    }

    private static void refused(Answer answer, int code, String message) {
        assertThat(answer.status()).isEqualTo(code);
        assertThat(answer.at("code")).isEqualTo(code);
        assertThat(answer.at("message")).isEqualTo(message);
        assertThat(answer.has("data")).isTrue();
        assertThat(answer.at("data")).isNull();
    }

    @Test
    void areMadeReadChangedAndDeleted() {
        Ward ward = wards.ward();
        Answer made = post(body(ward, " 门诊一 ", ",\"default_price_expert\":12.345,\"surplus\":1"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("code")).isEqualTo(200);
        assertThat(made.at("message")).isEqualTo("创建成功");
        long id = made.number("data.id");
        assertThat(made.header("Location")).isEqualTo(PATH + "/" + id);
        assertThat(made.at("data.name")).isEqualTo("门诊一");
        assertThat(made.at("data.clinic_type")).isEqualTo(0);
        assertThat(made.text()).contains("\"default_price_expert\":12.35", "\"default_price_normal\":null");
        assertThat((String) made.at("data.created_at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00");
        assertThat(get(id).at("data")).isEqualTo(made.at("data"));

        Answer changed = patch(id, "{\"clinic_type\":2,\"default_price_expert\":null}");
        assertThat(changed.at("message")).isEqualTo("更新成功");
        assertThat(changed.at("data.clinic_type")).isEqualTo(2);
        assertThat(changed.at("data.default_price_expert")).isNull();
        assertThat(changed.at("data.name")).isEqualTo("门诊一");

        Answer replaced = put(id, body(ward, "门诊二", ""));
        assertThat(replaced.at("data.clinic_type")).isEqualTo(0);
        assertThat(replaced.at("data.name")).isEqualTo("门诊二");

        Answer deleted = http.delete(PATH + "/" + id + "/").token(admin).send();
        assertThat(deleted.text()).isEqualTo("{\"code\":200,\"message\":\"删除成功\",\"data\":null}");
        refused(get(id), 404, "门诊ID为 '" + id + "' 的资源未找到");
        refused(http.delete(PATH + "/" + id).token(admin).send(), 404, "门诊ID为 '" + id + "' 的资源未找到");
    }

    @Test
    void takeBackWhatTheyGave() {
        Answer present = get(wards.ward().clinic());
        String data = present.text().substring(present.text().indexOf("\"data\":") + 7);
        Answer put = put(present.number("data.id"), data.substring(0, data.length() - 1));
        assertThat(put.at("data")).isEqualTo(present.at("data"));
    }

    @Test
    void nameTheFirstFieldThatIsMissing() {
        Ward ward = wards.ward();
        refused(post("{}"), 400, "无效的参数: 'department_id' 不能为空");
        refused(put(ward.clinic(), "{\"name\":\"x\"}"), 400, "无效的参数: 'department_id' 不能为空");
        refused(post(body(ward, " ", "")), 400, "无效的参数: 'name' 不能为空");
        refused(patch(ward.clinic(), "{\"name\":null}"), 400, "无效的参数: 'name' 不能为空");
        assertThat(patch(ward.clinic(), "{}").at("data.name")).isEqualTo(ward.clinicName());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'\"name\":5';name",
                "'\"name\":\"x\",\"hospital_id\":\"abc\"';hospital_id",
                "'\"name\":\"x\",\"hospital_id\":1.5';hospital_id",
                "'\"name\":\"x\",\"clinic_type\":3';clinic_type",
                "'\"name\":\"x\",\"clinic_type\":true';clinic_type",
                "'\"name\":\"x\",\"default_price_normal\":-1';default_price_normal",
                "'\"name\":\"x\",\"default_price_normal\":1e400';default_price_normal",
                "'\"name\":\"x\",\"address\":[]';address"
            })
    void refuseAFieldByName(String fields, String name) {
        Answer answer = patch(wards.ward().clinic(), "{" + fields + "}");
        refused(answer, 400, "无效的参数: '" + name + "' 格式不正确");
    }

    @Test
    void refuseWhatTheDatabaseDoesNotKnow() {
        Ward ward = wards.ward();
        refused(patch(ward.clinic(), "{\"hospital_id\":999999999}"), 400, "院区不存在");
        refused(patch(ward.clinic(), "{\"department_id\":999999999}"), 400, "小科室不存在");
        refused(post("{\"hospital_id\":999999999,\"department_id\":999999999,\"name\":\"x\"}"), 400, "院区不存在");
    }

    @Test
    void areKeptWhileTheyHaveSchedules() {
        Ward ward = wards.ward();
        wards.insert(
                "insert into schedule (doctor_id, clinic_id, date, section, slot_type, total_slots, remaining_slots,"
                        + " price, created_at) values (?, ?, '2020-01-01', 0, 0, 1, 1, 1, now(3))",
                ward.doctor(),
                ward.clinic());
        refused(http.delete(PATH + "/" + ward.clinic()).token(admin).send(), 400, "该门诊存在排班，无法删除");
        assertThat(get(ward.clinic()).status()).isEqualTo(200);
    }

    @Test
    void areWrittenByAdministratorsOnly() {
        Ward ward = wards.ward();
        String user = people.user().token();
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            String path = method.equals("POST") ? PATH : PATH + "/" + ward.clinic();
            refused(http.call(method, path).json("nonsense").send(), 401, "未登录或登录已失效");
            refused(http.call(method, path).json("nonsense").token(user).send(), 403, "没有权限");
        }
        assertThat(http.get(PATH).token("stale").send().status()).isEqualTo(200);
        assertThat(get(ward.clinic()).at("data.name")).isEqualTo(ward.clinicName());
    }

    @Test
    void changeOnlyInTheVersionThatWasRead() {
        long id = wards.ward().clinic();
        String tag = Objects.requireNonNull(get(id).header("ETag"));
        Answer first = http.call("PATCH", PATH + "/" + id)
                .json("{\"address\":\"一层\"}")
                .header("If-Match", tag)
                .token(admin)
                .send();
        assertThat(first.status()).isEqualTo(200);
        Answer second = http.call("PATCH", PATH + "/" + id)
                .json("{\"address\":\"二层\"}")
                .header("If-Match", tag)
                .token(admin)
                .send();
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.at("code")).isEqualTo(412);
        assertThat(http.delete(PATH + "/" + id)
                        .header("If-Match", tag)
                        .token(admin)
                        .send()
                        .status())
                .isEqualTo(412);
        assertThat(get(id).at("data.address")).isEqualTo("一层");
        assertThat(get(id).header("ETag")).isEqualTo(first.header("ETag")).isNotEqualTo(tag);
        assertThat(http.delete(PATH + "/" + id)
                        .header("If-Match", "\"other\", " + first.header("ETag"))
                        .token(admin)
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void changeForOneOfTwoWhoReadTheSameVersion() throws Exception {
        long id = wards.ward().clinic();
        String tag = Objects.requireNonNull(get(id).header("ETag"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> writers = Stream.of("甲", "乙", "丙", "丁")
                    .<Callable<Integer>>map(word -> () -> http.call("PATCH", PATH + "/" + id)
                            .json("{\"address\":\"" + word + "\"}")
                            .header("If-Match", tag)
                            .token(admin)
                            .send()
                            .status())
                    .toList();
            assertThat(threads.invokeAll(writers))
                    .extracting(Future::get)
                    .containsExactlyInAnyOrder(200, 412, 412, 412);
        }
    }

    @Test
    void areMadeOnceForEachKey() {
        Ward ward = wards.ward();
        String json = body(ward, "键", "");
        String key = Wards.name("key-").replaceAll("[^a-z0-9-]", "");
        Answer first = http.post(PATH, json)
                .header("Idempotency-Key", key)
                .token(admin)
                .send();
        Answer again = http.post(PATH, json)
                .header("Idempotency-Key", key)
                .token(admin)
                .send();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        Answer other = http.post(PATH, body(ward, "别的", ""))
                .header("Idempotency-Key", key)
                .token(admin)
                .send();
        assertThat(other.status()).isEqualTo(400);
        assertThat(http.get(PATH + "?department_id=" + ward.department()).send().number("data.total"))
                .isEqualTo(2);
    }

    @Test
    void areListedByPageInAnyOrder() {
        Ward ward = wards.ward();
        long b = post(body(ward, "乙B%", ",\"clinic_type\":1")).number("data.id");
        long a = post(body(ward, "乙a_", ",\"clinic_type\":1")).number("data.id");
        String mine = PATH + "?department_id=" + ward.department();
        Answer all = http.get(mine).send();
        assertThat(all.at("message")).isEqualTo("获取成功");
        assertThat(all.text()).contains("\"total\":3,\"page\":1,\"page_size\":10,\"pageSize\":10");
        assertThat(ids(all)).containsExactly(ward.clinic(), b, a);
        assertThat(ids(http.get(mine + "&sortField=createdAt&sortOrder=DESC").send()))
                .containsExactly(a, b, ward.clinic());
        assertThat(ids(http.get(mine + "&sort_field=clinic_type&sort_order=desc&pageSize=2")
                        .send()))
                .containsExactly(ward.clinic(), a);
        assertThat(ids(http.get(mine + "&page=2&page_size=2").send())).containsExactly(a);
        assertThat(ids(http.get(mine + "&page=9").send())).isEmpty();
        assertThat(http.get(mine + "&page=9").send().number("data.total")).isEqualTo(3);
        assertThat(ids(http.get(mine + "&search=" + "B%25").send())).containsExactly(b);
        assertThat(ids(http.get(mine + "&search=" + "%E4%B9%99A_").send())).containsExactly(a);
        assertThat(ids(http.get(mine + "&search=%20").send())).hasSize(3);
        assertThat(ids(http.get(mine + "&clinic_type=1&hospital_id=" + ward.hospital())
                        .send()))
                .containsExactly(b, a);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=x",
                "pageSize=0",
                "pageSize=101",
                "page_size=ten",
                "sortField=password",
                "sortField=id%3Bdrop%20table%20clinic",
                "sortOrder=up&sortField=name",
                "hospital_id=abc",
                "hospital_id=99999999999999999999"
            })
    void refuseAListNobodyCanMake(String query) {
        Answer answer = http.get(PATH + "?" + query).send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("code")).isEqualTo(400);
        String named = query.replaceAll("=.*", "").replace("page_size", "pageSize");
        assertThat(answer.text().replace("page_size", "pageSize")).contains("无效的参数: '" + named + "' 格式不正确");
    }

    @Test
    void areNotFoundByNonsense() {
        assertThat(http.get(PATH + "/abc").send().status()).isEqualTo(404);
        assertThat(http.get(PATH + "/99999999999999999999").send().status()).isEqualTo(404);
        assertThat(http.get(PATH + "/-1").send().status()).isEqualTo(404);
        Answer wrong = http.call("PATCH", PATH).json("{}").token(admin).send();
        assertThat(wrong.status()).isEqualTo(405);
        assertThat(wrong.header("Allow")).contains("GET", "POST");
    }

    private static List<Long> ids(Answer answer) {
        return Stream.iterate(0, n -> n + 1)
                .limit(answer.node("data.items").size())
                .map(n -> answer.number("data.items." + n + ".id"))
                .toList();
    }
}
