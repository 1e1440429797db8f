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
import org.junit.jupiter.params.provider.CsvSource;

@ServerTest
class PermissionsTest {

    private static final String REASON = "为联系家属安排复诊交通，需要查看完整的信息内容";

    private final Http http;
    private final House house;

    PermissionsTest(Http http, House house) {
        this.http = http;
        this.house = house;
    }

    private static String wanted(String patient, String fields) {
        return "{\"patientId\":\"%s\",\"fields\":%s,\"reason\":\"%s\"}".formatted(patient, fields, REASON);
    }

    @Test
    void theSameQuestionIsAskedOnce() {
        Client volunteer = house.volunteer(http);
        String patient = house.patient(http);
        List<String> ids = AtOnce.run(
                8,
                i -> volunteer.made(
                        "permissions",
                        "request.submit",
                        wanted(patient, i % 2 == 0 ? "[\"phone\",\"id_card\"]" : "[\"id_card\",\"phone\"]")));
        assertThat(ids).containsOnly(ids.getFirst());
        String other = volunteer.made("permissions", "request.submit", wanted(patient, "[\"phone\"]"));
        assertThat(other).isNotEqualTo(ids.getFirst());
        Answer list = volunteer.ok("permissions", "request.list", "{}");
        assertThat(list.number("data.meta.total")).isEqualTo(2);
        assertThat(list.at("data.items.0.status")).isEqualTo("pending");
    }

    @Test
    void ofTwoDecisionsOneHolds() {
        Client admin = house.admin(http);
        Client volunteer = house.volunteer(http);
        String id = volunteer.made("permissions", "request.submit", wanted(house.patient(http), "[\"diagnosis\"]"));
        List<Boolean> decided = AtOnce.run(
                2,
                i -> Client.isOk(
                        i == 0
                                ? admin.call("permissions", "request.approve", "{\"id\":\"%s\"}".formatted(id))
                                : admin.call(
                                        "permissions",
                                        "request.reject",
                                        "{\"id\":\"%s\",\"reason\":\"%s\"}".formatted(id, REASON))));
        assertThat(decided).containsOnlyOnce(true);
        assertThat(admin.code("permissions", "request.approve", "{\"id\":\"%s\"}".formatted(id)))
                .isEqualTo("E_CONFLICT");
        assertThat(admin.code("permissions", "request.approve", "{\"id\":\"0\"}"))
                .isEqualTo("E_NOT_FOUND");
        assertThat(house.socialWorker(http).code("permissions", "request.approve", "{\"id\":\"%s\"}".formatted(id)))
                .isEqualTo("E_PERM");
    }

    @Test
    void othersRequestsAreForAdministrators() {
        Client volunteer = house.volunteer(http);
        volunteer.made("permissions", "request.submit", wanted(house.patient(http), "[\"phone\"]"));
        String filter = "{\"filter\":{\"requesterId\":\"%s\"}}".formatted(volunteer.id());
        assertThat(house.socialWorker(http)
                        .ok("permissions", "request.list", filter)
                        .number("data.meta.total"))
                .isZero();
        assertThat(house.admin(http).ok("permissions", "request.list", filter).number("data.meta.total"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"fields\":[\"phone\"]}|缺少 patientId",
                "{\"patientId\":\"1\",\"fields\":[],\"reason\":\"%s\"}|请至少选择一个字段",
                "{\"patientId\":\"1\",\"fields\":[\"name\"],\"reason\":\"%s\"}|请至少选择一个字段",
                "{\"patientId\":\"1\",\"fields\":[\"phone\"],\"reason\":\"短\"}|请填写申请理由（不少于20字）",
                "{\"patientId\":\"1\",\"fields\":[\"phone\"],\"reason\":\"%s\",\"expiresDays\":91}|有效期不合法",
                "{\"patientId\":\"1\",\"fields\":[\"phone\"],\"reason\":\"%s\",\"expiresDays\":\"x\"}|有效期不合法"
            })
    void badRequestsAreTold(String payload, String message) {
        Answer answer = house.volunteer(http).call("permissions", "request.submit", payload.replace("%s", REASON));
        assertThat(Client.code(answer)).isEqualTo("E_VALIDATE");
        assertThat(answer.text()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({"1", "99999999999999", "\"soon\""})
    void anApprovalEndsInTheFuture(String expiresAt) {
        Answer answer = house.admin(http)
                .call("permissions", "request.approve", "{\"id\":\"1\",\"expiresAt\":%s}".formatted(expiresAt));
        assertThat(Client.code(answer)).isEqualTo("E_VALIDATE");
        assertThat(answer.at("error.msg")).isEqualTo("有效期不合法");
    }
}
