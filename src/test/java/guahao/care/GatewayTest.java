package guahao.care;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.care.House.Client;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.AtOnce;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class GatewayTest {

    private final Http http;
    private final House house;

    GatewayTest(Http http, House house) {
        this.http = http;
        this.house = house;
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void onlyPostIsAMethod(String method) {
        Answer answer = http.call(method, "/v1/functions/patients").send();
        assertThat(Client.code(answer)).isEqualTo("E_ACTION");
        assertThat(answer.at("error.msg")).isEqualTo("不支持的操作");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|E_VALIDATE",
                "[]|E_VALIDATE",
                "{\"action\":|E_VALIDATE",
                "\"text\"|E_VALIDATE",
                "{}|E_ARG",
                "{\"action\":7}|E_ARG",
                "{\"action\":null}|E_ARG",
                "{\"action\":\"no-such\"}|E_ACTION"
            })
    void brokenBodiesAreTold(String body, String code) {
        Answer answer = house.socialWorker(http).send("patients", body);
        assertThat(Client.code(answer)).isEqualTo(code);
    }

    @Test
    void unknownNamesAreUnknown() {
        assertThat(house.admin(http).code("nothing", "list", "{}")).isEqualTo("E_ACTION");
        assertThat(house.admin(http).code("patients", "fromLocal", "{}")).isEqualTo("E_ACTION");
        assertThat(Client.code(http.post("/v1/functions/a/b", "{}").send())).isEqualTo("E_ACTION");
    }

    @Test
    void theBodyIsReadWhateverItsTypeAndNoLongerThanAMebibyte() {
        Answer answer = http.call("POST", "/v1/functions/stats")
                .body("text/plain", "{\"action\":\"no-such\"}")
                .send();
        assertThat(Client.code(answer)).isEqualTo("E_ACTION");
        String large = "{\"action\":\"list\",\"x\":\"" + "x".repeat(1024 * 1024) + "\"}";
        assertThat(Client.code(house.guest(http).send("patients", large))).isEqualTo("E_VALIDATE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "1", "true"})
    void aPayloadIsAnObject(String payload) {
        assertThat(house.socialWorker(http).code("patients", "list", payload)).isEqualTo("E_VALIDATE");
        assertThat(house.socialWorker(http).call("patients", "list", "null").at("ok"))
                .isEqualTo(true);
    }

    @Test
    void badTokensAreRefusedEverywhereButAtTheLogin() {
        Answer open = http.post("/v1/functions/activities", "{\"action\":\"list\"}")
                .token("bad")
                .send();
        assertThat(Client.code(open)).isEqualTo("E_AUTH");
        assertThat(open.at("error.msg")).isEqualTo("请先登录");
        Answer login = http.post("/v1/functions/users", "{\"action\":\"login\",\"payload\":{}}")
                .token("bad")
                .send();
        assertThat(Client.code(login)).isEqualTo("E_VALIDATE");
    }

    @Test
    void theRoleIsLookedAtBeforeThePayload() {
        assertThat(house.guest(http).code("patients", "create", "{}")).isEqualTo("E_AUTH");
        Answer refused = house.volunteer(http).call("patients", "create", "{\"patient\":7}");
        assertThat(Client.code(refused)).isEqualTo("E_PERM");
        assertThat(refused.at("error.msg")).isEqualTo("需要权限");
        assertThat(house.user(http).code("patients", "list", "{}")).isEqualTo("E_PERM");
    }

    @Test
    void everyProblemIsToldWithItsPlace() {
        Answer answer = house.socialWorker(http)
                .call("patients", "create", "{\"patient\":{\"name\":\"1\",\"id_card\":\"11010119900307123X\"}}");
        assertThat(Client.code(answer)).isEqualTo("E_VALIDATE");
        assertThat(answer.at("error.details.0.path")).isEqualTo("patient.name");
        assertThat(answer.at("error.details.1.path")).isEqualTo("patient.id_card");
        assertThat(answer.at("error.details.1.message")).isEqualTo("身份证格式或校验位错误");
    }

    @Test
    void tenSendsOfOneClientTokenMakeOneRow() {
        Client worker = house.socialWorker(http);
        String token = UUID.randomUUID().toString();
        String name = House.name();
        List<JsonNode> answers = AtOnce.run(
                10,
                number -> worker.once(
                                "patients",
                                "create",
                                token,
                                "{\"patient\":{\"name\":\"%s\",\"id_card\":\"%s\"}}".formatted(name, House.idNumber()))
                        .json());
        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst().get("ok").getBooleanValue()).isTrue();
        assertThat(house.rows().column("select id from care_patient where name = ?", name))
                .hasSize(1);
        assertThat(house.rows()
                        .column(
                                "select id from audit_log where action = 'patients.create' and actor_id = ?",
                                worker.id()))
                .hasSize(1);
    }

    @Test
    void aFailureDoesNotUseTheClientTokenUpAndTheOneInThePayloadCounts() {
        Client worker = house.socialWorker(http);
        String token = UUID.randomUUID().toString();
        assertThat(Client.code(worker.once("patients", "create", token, "{\"patient\":{}}")))
                .isEqualTo("E_VALIDATE");
        String patient = "\"patient\":{\"name\":\"%s\",\"id_card\":\"%s\"}".formatted(House.name(), House.idNumber());
        String first = String.valueOf(
                worker.once("patients", "create", token, "{" + patient + "}").at("data._id"));
        Object again = worker.once("patients", "create", "other", "{\"clientToken\":\"%s\"}".formatted(token))
                .at("data._id");
        assertThat(again).isEqualTo(first);
        assertThat(worker.code("patients", "create", "{\"clientToken\":7}")).isEqualTo("E_VALIDATE");
    }

    @Test
    void aFunctionIsCalled120TimesAMinuteByAUser() {
        Client user = house.user(http);
        for (int i = 0; i < 120; i++) {
            user.ok("users", "getProfile", "{}");
        }
        Answer refused = user.call("users", "getProfile", "{}");
        assertThat(Client.code(refused)).isEqualTo("E_RATE_LIMIT");
        assertThat(refused.at("error.msg")).isEqualTo("操作过于频繁，请稍后再试");
        assertThat(refused.header("Retry-After")).isEqualTo(String.valueOf(refused.at("error.details.retryAfter")));
        user.ok("activities", "list", "{}");
    }

    @Test
    void everyCallLeavesAMetricAlsoWhenItNamesNothing() {
        Client user = house.user(http);
        user.ok("users", "getProfile", "{}");
        user.code("users", "noSuch", "{}");
        user.code("noSuch", "list", "{}");
        Client.code(user.send("users", "{"));
        List<String> metrics = metrics(user);
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (metrics.size() < 4 && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            metrics = metrics(user);
        }
        assertThat(metrics)
                .containsExactlyInAnyOrder(
                        "users getProfile ",
                        "users unknown E_ACTION",
                        "unknown unknown E_ACTION",
                        "users unknown E_VALIDATE");
    }

    private List<String> metrics(Client user) {
        return house.rows()
                .column("select concat(ns, ' ', action, ' ', code) from care_metric where actor_id = ?", user.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000000000000000000",
                "99999999999999999999999999",
                "\"99999999999999999999999999\"",
                "1e30",
                "1e999",
                "-1e30",
                "\"-99999999999999999999999999\"",
                "0"
            })
    void aPageOutOfRangeIsTheNearest(String number) {
        Client worker = house.socialWorker(http);
        worker.ok("patients", "list", "{\"page\":%s}".formatted(number));
        worker.ok("patients", "list", "{\"pageSize\":%s}".formatted(number));
    }

    @Test
    void aClientTokenIsCountedByCharacters() {
        Client worker = house.socialWorker(http);
        String patient = house.patient(http);
        String service = "{\"patientId\":\"%s\",\"type\":\"visit\",\"date\":\"2026-02-03\"}".formatted(patient);
        String token = "\uD83D\uDE00".repeat(128);
        Answer first = worker.once("services", "create", token, service);
        assertThat(first.at("ok")).isEqualTo(true);
        assertThat(worker.once("services", "create", token, service).text()).isEqualTo(first.text());
        assertThat(Client.code(worker.once("services", "create", token + "x", service)))
                .isEqualTo("E_VALIDATE");
    }
}
