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
class ServicesTest {

    private static final String REASON = "材料与家属描述不一致，请补充照片后重新提交";

    private final Http http;
    private final House house;

    ServicesTest(Http http, House house) {
        this.http = http;
        this.house = house;
    }

    private String service(Client client, String patient) {
        return client.made(
                "services",
                "create",
                "{\"service\":{\"patientId\":\"%s\",\"type\":\"visit\",\"date\":\"2026-05-01\",\"images\":[\"a.png\"]}}"
                        .formatted(patient));
    }

    @Test
    void volunteersSeeTheirOwnAlone() {
        String patient = house.patient(http);
        Client first = house.volunteer(http);
        Client second = house.volunteer(http);
        String id = service(first, patient);
        String others = "{\"filter\":{\"createdBy\":\"%s\"}}".formatted(first.id());
        assertThat(second.ok("services", "list", others).node("data").size()).isZero();
        assertThat(second.code("services", "get", "{\"id\":\"%s\"}".formatted(id)))
                .isEqualTo("E_PERM");
        Answer own = first.ok("services", "list", "{}");
        assertThat(own.at("data.0.status")).isEqualTo("review");
        assertThat(own.at("data.0.images")).isEqualTo(List.of("a.png"));
        assertThat(house.socialWorker(http)
                        .ok("services", "list", others)
                        .node("data")
                        .size())
                .isEqualTo(1);
        assertThat(house.parent(http).code("services", "create", "{}")).isEqualTo("E_PERM");
    }

    @Test
    void aServiceIsReviewedOnce() {
        Client worker = house.socialWorker(http);
        String id = service(worker, house.patient(http));
        String rejection = "{\"id\":\"%s\",\"decision\":\"rejected\",\"reason\":\"%s\"}";
        Answer mute = worker.call("services", "review", rejection.formatted(id, ""));
        assertThat(Client.code(mute)).isEqualTo("E_VALIDATE");
        assertThat(mute.at("error.msg")).isEqualTo("审核驳回需填写理由");

        List<Boolean> codes = AtOnce.run(
                4,
                i -> Client.isOk(worker.call(
                        "services", "review", "{\"id\":\"%s\",\"decision\":\"approved\",\"rating\":4}".formatted(id))));

        assertThat(codes).containsOnlyOnce(true);
        assertThat(worker.call("services", "review", rejection.formatted(id, REASON))
                        .at("error.msg"))
                .isEqualTo("当前状态不可审核");
        Answer service = worker.ok("services", "get", "{\"id\":\"%s\"}".formatted(id));
        assertThat(service.at("data.rating")).isEqualTo(4);
        assertThat(service.at("data.reviewedBy")).isEqualTo(worker.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"1\"}",
                "{\"id\":\"1\",\"decision\":\"review\"}",
                "{\"id\":\"1\",\"decision\":\"approved\",\"rating\":6}",
                "{\"id\":\"1\",\"decision\":\"approved\",\"rating\":\"4\"}",
                "{\"id\":\"1\",\"decision\":\"approved\",\"reason\":\"短\"}",
                "{\"id\":\"1\",\"decision\":\"approved\",\"requestId\":7}"
            })
    void badReviewsAreRefused(String payload) {
        assertThat(house.socialWorker(http).code("services", "review", payload)).isEqualTo("E_VALIDATE");
    }

    @Test
    void aServiceIsForAChildThatThereIs() {
        assertThat(house.volunteer(http)
                        .code("services", "create", "{\"patientId\":\"0\",\"type\":\"goods\",\"date\":\"2026-05-01\"}"))
                .isEqualTo("E_NOT_FOUND");
        assertThat(house.volunteer(http)
                        .code("services", "create", "{\"patientId\":\"1\",\"type\":\"x\",\"date\":\"2026-05-01\"}"))
                .isEqualTo("E_VALIDATE");
    }
}
