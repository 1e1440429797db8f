package guahao.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.ServerTest;
import guahao.platform.kit.StubHttp;
import guahao.platform.kit.StubSmtp;
import guahao.platform.outside.OutsideHttp;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class GatewaysTellWhatBecameOfAMessageTest {

    private static final Message TEXT = Message.sms("13800000000", "hello");

    private final StubHttp stub = new StubHttp();
    private final StubSmtp smtp = new StubSmtp();
    private final MessageChannel sms;
    private final MessageChannel mail;

    GatewaysTellWhatBecameOfAMessageTest(OutsideHttp http, JsonMapper json, Clock clock) {
        sms = new SmsGateway(new SmsSettings(stub.uri("/send").toString(), "key"), http, json, Duration.ofMillis(500));
        mail = new MailGateway(
                new MailSettings(
                        "127.0.0.1", Integer.toString(smtp.port()), null, null, "guahao@hospital.example", "none"),
                clock);
    }

    @AfterEach
    void close() throws IOException {
        stub.close();
        smtp.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202})
    void takenBySms(int status) throws Exception {
        stub.says(status, "{}");
        assertThat(sms.deliver(7, TEXT)).isInstanceOf(Delivery.Done.class);
        assertThat(stub.nextAsked().body()).contains("\"id\":\"7\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 429, 500, 503, 302})
    void notNow(int status) {
        stub.says(status, "no");
        assertThat(sms.deliver(7, TEXT)).isEqualTo(new Delivery.Retry("the gateway answered HTTP " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 422})
    void never(int status) {
        stub.says(status, "no");
        assertThat(sms.deliver(7, TEXT)).isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void notInTime() {
        stub.hangs();
        assertThat(sms.deliver(7, TEXT)).isInstanceOf(Delivery.Retry.class);
    }

    @Test
    void nobodyThere() throws IOException {
        stub.close();
        smtp.close();
        assertThat(sms.deliver(7, TEXT)).isInstanceOf(Delivery.Retry.class);
        assertThat(mail.deliver(7, Message.mail("a@example.com", "s", "b"))).isInstanceOf(Delivery.Retry.class);
    }

    @Test
    void takenByMail() throws Exception {
        assertThat(mail.deliver(7, Message.mail("a@example.com", "预约成功", "您好"))).isInstanceOf(Delivery.Done.class);
        assertThat(smtp.nextMail())
                .contains("Message-ID: <outbox-7@hospital.example>")
                .contains("Subject: =?UTF-8?");
    }

    @Test
    void nobodyOfThatName() {
        assertThat(mail.deliver(7, Message.mail("nobody@example.com", "s", "b")))
                .isInstanceOf(Delivery.Refused.class);
        assertThat(mail.deliver(7, Message.mail("not an address", "s", "b"))).isInstanceOf(Delivery.Refused.class);
    }
}
