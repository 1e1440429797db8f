package guahao.feedback.web;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class FeedbackIsTakenTest {

    private final Http http;
    private final People people;
    private final String token;

    FeedbackIsTakenTest(Http http, People people) {
        this.http = http;
        this.people = people;
        this.token = people.user().token();
    }

    private Answer give(String json) {
        return http.post("/common/feedback", json).token(token).send();
    }

    @ParameterizedTest
    @CsvSource({"bug,功能异常", "suggestion,功能建议", "complaint,服务投诉", "praise,表扬建议"})
    void ofEachType(String type, String text) {
        Answer given = done(give("{\"type\":\"%s\",\"content\":\" 很<b>好</b>😀 \"}".formatted(type)));
        assertThat(given.at("message.type")).isEqualTo(type);
        assertThat(given.at("message.typeText")).isEqualTo(text);
        assertThat(given.at("message.content")).isEqualTo(" 很<b>好</b>😀 ");
        assertThat(given.at("message.status")).isEqualTo("pending");
        assertThat(String.valueOf(given.at("message.submitDate"))).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(String.valueOf(given.at("message.createdAt"))).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void andShownToWhoGaveIt() {
        assertThat(http.get("/common/feedback").token(token).send().text()).isEqualTo("{\"code\":0,\"message\":[]}");
        done(give("{\"type\":\"bug\",\"content\":\"旧\",\"contactEmail\":\"\",\"contactPhone\":null}"));
        long id = done(give(
                        "{\"type\":\"bug\",\"content\":\"%s\",\"contactPhone\":\"010-123\",\"contactEmail\":\"a@b.cn\"}"
                                .formatted("😀".repeat(40))))
                .number("message.feedback_id");
        Answer list = done(http.get("/common/feedback").token(token).send());
        assertThat(list.node("message").size()).isEqualTo(2);
        assertThat(list.number("message.0.feedback_id")).isEqualTo(id);
        assertThat(list.at("message.0.content")).isEqualTo("😀".repeat(30));
        assertThat(list.at("message.1.content")).isEqualTo("旧");
        Answer one = done(http.get("/common/feedback/" + id).token(token).send());
        assertThat(one.at("message.content")).isEqualTo("😀".repeat(40));
        assertThat(one.at("message.contactPhone")).isEqualTo("010-123");
        assertThat(one.at("message.contactEmail")).isEqualTo("a@b.cn");
        String unknown = "反馈记录不存在或无权访问";
        refused(http.get("/common/feedback/" + id).token(people.user().token()).send(), 106, unknown);
        refused(http.get("/common/feedback/0").token(token).send(), 106, unknown);
        refused(http.get("/common/feedback/x").token(token).send(), 99);
        assertThat(http.get("/common/feedback/" + id).send().status()).isEqualTo(401);
    }

    @Test
    void onceUnderAKey() {
        String body = "{\"type\":\"bug\",\"content\":\"x\",\"clientToken\":\"t\"}";
        assertThat(done(give(body)).text()).isEqualTo(done(give(body)).text());
        refused(give("{\"type\":\"bug\",\"content\":\"y\",\"clientToken\":\"t\"}"), 99, "请求内容与首次提交不一致");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"type\":\"bug\"}",
                "{\"type\":\"bug\",\"content\":\" \"}",
                "{\"type\":\"rant\",\"content\":\"x\"}",
                "{\"type\":1,\"content\":\"x\"}",
                "{\"type\":\"bug\",\"content\":{\"a\":1}}",
                "{\"type\":\"bug\",\"content\":\"x\",\"contactEmail\":\"x\"}",
                "{\"type\":\"bug\",\"content\":\"x\",\"contactPhone\":\"123456789012345678901\"}"
            })
    void notWithoutSense(String body) {
        refused(give(body), 99);
    }

    @Test
    void notLongerThanItsLimit() {
        done(give("{\"type\":\"bug\",\"content\":\"" + "长".repeat(500) + "\"}"));
        refused(give("{\"type\":\"bug\",\"content\":\"" + "长".repeat(501) + "\"}"), 99);
    }
}
