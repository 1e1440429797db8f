package guahao.supply.message;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.identity.account.Accounts;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.supply.Buyers;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class TemplateMessagesOverHttpTest {

    private final Http http;
    private final MessageLogRepository log;
    private final Person user;
    private final String openid;

    TemplateMessagesOverHttpTest(Http http, MessageLogRepository log, Buyers buyers, Accounts accounts) {
        this.http = http;
        this.log = log;
        this.user = buyers.unbound();
        this.openid =
                Objects.requireNonNull(accounts.find(user.id()).orElseThrow().openid());
    }

    private Answer send(Person person, String body) {
        return http.post("/api/wechat/template-msg", body).token(person.token()).send();
    }

    private static void refused(Answer answer, String message) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("success")).isEqualTo(false);
        assertThat(answer.at("message")).isEqualTo(message);
    }

    @Test
    void landInTheOutboxAndInTheLog() {
        Answer answer =
                send(user, "{\"templateId\":\"T1\",\"data\":{\"thing1\":{\"value\":\"齿\\\"轮\"}},\"page\":\"/p?a=1\"}");
        assertThat(answer.at("message")).isEqualTo("消息发送成功");
        assertThat(answer.at("data.status")).isEqualTo("sent");
        assertThat(answer.at("data.msgid")).asString().isNotBlank();
        assertThat(answer.number("data.sendTime")).isPositive();
        Answer outbox = http.get("/dev/outbox?channel=wechat&to=" + openid).send();
        assertThat(outbox.at("messages.0.body"))
                .isEqualTo(
                        "{\"touser\":\"" + openid
                                + "\",\"template_id\":\"T1\",\"page\":\"/p?a=1\",\"data\":{\"thing1\":{\"value\":\"齿\\\"轮\"}}}");
        List<LoggedMessage> logged = log.findTop100ByUserIdOrderByCreatedAtDesc(user.id());
        assertThat(logged).hasSize(1);
        assertThat(logged.getFirst().status()).isEqualTo("sent");
        assertThat(logged.getFirst().openid()).isEqualTo(openid);
        assertThat(logged.getFirst().msgid()).isEqualTo(answer.at("data.msgid"));
        assertThat(logged.getFirst().data()).isEqualTo("{\"thing1\":{\"value\":\"齿\\\"轮\"}}");
    }

    @Test
    void areLoggedWhenWeChatRefusesThem() {
        refused(send(user, "{\"templateId\":\"invalid-1\",\"data\":{\"a\":{\"value\":\"b\"}}}"), "消息发送失败");
        assertThat(http.get("/dev/outbox?to=" + openid).send().node("messages").size())
                .isZero();
        LoggedMessage logged =
                log.findTop100ByUserIdOrderByCreatedAtDesc(user.id()).getFirst();
        assertThat(logged.status()).isEqualTo("failed");
        assertThat(logged.errorCode()).isEqualTo(40037);
    }

    @Test
    void areForUsersOfWeChat(People people) {
        Person nobody = people.user();
        refused(send(nobody, "{\"templateId\":\"T1\",\"data\":{\"a\":{\"value\":\"b\"}}}"), "用户未绑定微信");
        assertThat(log.findTop100ByUserIdOrderByCreatedAtDesc(nobody.id()))
                .extracting(LoggedMessage::status)
                .containsExactly("failed");
    }

    @Test
    void mayBeAsLongAsARequest() {
        String value = "长".repeat(100_000);
        assertThat(send(user, "{\"templateId\":\"T1\",\"data\":{\"a\":{\"value\":\"" + value + "\"}}}")
                        .at("success"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "7",
                "{\"templateId\":\"\",\"data\":{\"a\":{\"value\":\"b\"}}}",
                "{\"templateId\":7,\"data\":{\"a\":{\"value\":\"b\"}}}",
                "{\"templateId\":\"T\"}",
                "{\"templateId\":\"T\",\"data\":{}}",
                "{\"templateId\":\"T\",\"data\":[]}",
                "{\"templateId\":\"T\",\"data\":{\"a\":\"b\"}}",
                "{\"templateId\":\"T\",\"data\":{\"a\":{\"value\":1}}}",
                "{\"templateId\":\"T\",\"data\":{\"a\":{\"value\":\"b\"},\"c\":null}}",
                "{\"templateId\":\"T\",\"data\":{\"a\":{\"value\":\"\\u0000\"}}}",
                "{\"templateId\":\"T\",\"data\":{\"a\":{\"value\":\"b\"}},\"page\":{}}"
            })
    void haveToBeComplete(String body) {
        refused(send(user, body), "参数不完整");
    }

    @Test
    void haveBounds() {
        String data = "\"data\":{\"a\":{\"value\":\"b\"}}";
        refused(send(user, "{\"templateId\":\"" + "t".repeat(65) + "\"," + data + "}"), "参数不完整");
        refused(send(user, "{\"templateId\":\"t\"," + data + ",\"page\":\"" + "p".repeat(256) + "\"}"), "参数不完整");
        assertThat(log.findTop100ByUserIdOrderByCreatedAtDesc(user.id())).isEmpty();
        assertThat(send(
                                user,
                                "{\"templateId\":\"" + "t".repeat(64) + "\"," + data + ",\"page\":\"" + "p".repeat(255)
                                        + "\"}")
                        .at("success"))
                .isEqualTo(true);
    }
}
