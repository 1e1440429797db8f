package guahao.care;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.care.House.Client;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.AtOnce;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class TenanciesTest {

    private final Http http;
    private final House house;

    TenanciesTest(Http http, House house) {
        this.http = http;
        this.house = house;
    }

    private static String stay(String patient, String more) {
        return "{\"tenancy\":{\"patientId\":\"%s\",\"checkInDate\":\"2026-05-01\"%s}}".formatted(patient, more);
    }

    private static String out(String id, String day) {
        return "{\"id\":\"%s\",\"patch\":{\"checkOutDate\":\"%s\"}}".formatted(id, day);
    }

    @Test
    void aBedIsTakenOnceADay() {
        Client worker = house.socialWorker(http);
        String bed = ",\"room\":\"%s\",\"bed\":\"1\"".formatted(House.letters(12));
        List<String> answers = AtOnce.run(5, i -> {
            Answer answer = worker.call("tenancies", "create", stay(house.patient(http), bed));
            return Client.isOk(answer) ? "made" : String.valueOf(answer.at("error.msg"));
        });
        assertThat(answers).containsOnlyOnce("made").contains("该床位在当日可能已被占用，请确认后提交");
    }

    @Test
    void aStayFindsItsChildByNumber() {
        Client worker = house.socialWorker(http);
        String number = House.idNumber();
        String patient = house.patient(worker, House.name(), number);
        String id = worker.made(
                "tenancies",
                "create",
                "{\"id_card\":\"%s\",\"checkInDate\":\"2026-05-01\",\"subsidy\":12.5,\"extra\":{\"admitPersons\":\"妈妈\"}}"
                        .formatted(number));
        Answer stay = worker.ok("tenancies", "get", "{\"id\":\"%s\"}".formatted(id));
        assertThat(stay.at("data.patientId")).isEqualTo(patient);
        assertThat(stay.at("data.extra.admitPersons")).isEqualTo("妈妈");
        assertThat(stay.text()).doesNotContain(number);
        assertThat(house.admin(http)
                        .ok("tenancies", "get", "{\"id\":\"%s\"}".formatted(id))
                        .at("data.id_card"))
                .isEqualTo(number);
        String lone = worker.made(
                "tenancies",
                "create",
                "{\"id_card\":\"%s\",\"checkInDate\":\"2026-05-01\"}".formatted(House.idNumber()));
        assertThat(worker.ok("tenancies", "get", "{\"id\":\"%s\"}".formatted(lone))
                        .at("data.patientId"))
                .isNull();
        assertThat(worker.ok("tenancies", "list", "{\"filter\":{\"patientId\":\"%s\"}}".formatted(patient))
                        .node("data")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void leavingIsInOrder() {
        Client worker = house.socialWorker(http);
        String patient = house.patient(http);
        String older = worker.made("tenancies", "create", stay(patient, ""));
        String newer = worker.made("tenancies", "create", stay(patient, "").replace("05-01", "06-01"));
        Answer notNewest = worker.call("tenancies", "update", out(older, "2026-06-02"));
        assertThat(notNewest.at("error.msg")).isEqualTo("仅允许最近未退住记录退住");
        Answer backwards = worker.call("tenancies", "update", out(newer, "2026-05-31"));
        assertThat(backwards.at("error.code")).isEqualTo("E_VALIDATE");
        assertThat(backwards.at("error.msg")).isEqualTo("退住日期不能早于入住日期");

        List<Boolean> codes =
                AtOnce.run(2, i -> Client.isOk(worker.call("tenancies", "update", out(newer, "2026-06-02"))));

        assertThat(codes).containsOnlyOnce(true);
        assertThat(worker.call("tenancies", "update", out(newer, "2026-06-02")).at("error.msg"))
                .isEqualTo("当前记录已退住");
        worker.ok("tenancies", "update", out(older, "2026-05-01"));
        assertThat(worker.code("tenancies", "update", out("0", "2026-05-01"))).isEqualTo("E_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"checkInDate\":\"2026-05-01\"}",
                "{\"patientId\":\"1\",\"checkInDate\":\"2026-02-30\"}",
                "{\"patientId\":\"1\",\"checkInDate\":\"2026-05-02\",\"checkOutDate\":\"2026-05-01\"}",
                "{\"patientId\":\"1\",\"checkInDate\":\"2026-05-02\",\"subsidy\":-1}",
                "{\"patientId\":\"1\",\"checkInDate\":\"2026-05-02\",\"subsidy\":1.234}",
                "{\"patientId\":\"1\",\"checkInDate\":\"2026-05-02\",\"subsidy\":1e400}",
                "{\"patientId\":\"1\",\"checkInDate\":\"2026-05-02\",\"extra\":7}",
                "{\"patientId\":\"1\",\"checkInDate\":\"2026-05-02\",\"room\":\"a\\u0000b\"}",
                "{\"id_card\":\"110101\",\"checkInDate\":\"2026-05-02\"}",
                "{\"tenancy\":[]}"
            })
    void badStaysAreRefused(String payload) {
        assertThat(house.socialWorker(http).code("tenancies", "create", payload))
                .isEqualTo("E_VALIDATE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"page\":\"x\"}",
                "{\"pageSize\":1.5}",
                "{\"sort\":{\"room\":1}}",
                "{\"sort\":{\"checkInDate\":2}}",
                "{\"sort\":7}",
                "{\"filter\":[]}",
                "{\"filter\":{\"checkInDate\":{\"from\":\"yesterday\"}}}"
            })
    void badListsAreRefused(String payload) {
        assertThat(house.socialWorker(http).code("tenancies", "list", payload)).isEqualTo("E_VALIDATE");
    }

    @Test
    void pagesOutOfRangeAreMovedToTheEdge() {
        Client worker = house.socialWorker(http);
        worker.ok("tenancies", "list", "{\"page\":0,\"pageSize\":\"1000\"}");
        Answer far = worker.ok("patients", "list", "{\"page\":999999999}");
        assertThat(far.node("data.items").size()).isZero();
        assertThat(far.at("data.meta.hasMore")).isEqualTo(false);
    }

    @Test
    void looseStaysAreLinked() {
        Client worker = house.socialWorker(http);
        String number = House.idNumber();
        String stay = worker.made(
                "tenancies", "create", "{\"id_card\":\"%s\",\"checkInDate\":\"2026-05-01\"}".formatted(number));
        String patient = house.patient(worker, House.name(), number);
        Answer linked = worker.ok("relations", "link-tenancies", "{\"batchSize\":200}");
        assertThat(linked.number("data.batchSize")).isEqualTo(200);
        assertThat(house.rows().column("select patient_id from care_tenancy where id = ?", stay))
                .containsExactly(patient);
        Answer flat = worker.send("relations", "{\"action\":\"link-tenancies\",\"batchSize\":201}");
        assertThat(Client.code(flat)).isEqualTo("E_VALIDATE");
    }
}
