package guahao.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServerTest
class TheSandboxShowsItsOutboxTest {

    private final Outbox outbox;
    private final Http http;
    private final String to = UUID.randomUUID() + "@example.com";

    TheSandboxShowsItsOutboxTest(Outbox outbox, Http http) {
        this.outbox = outbox;
        this.http = http;
    }

    private Answer sentToMe(String more) {
        return http.get("/dev/outbox?to=" + to + more).send();
    }

    @Test
    void newestFirst() {
        outbox.put(Message.mail(to, "挂号", "您的验证码是 123456").withCode("123456"));
        outbox.put(Message.sms(to, "第二条"));
        Answer answer = sentToMe("");
        assertThat(answer.node("messages").size()).isEqualTo(2);
        assertThat(answer.at("messages.0.body")).isEqualTo("第二条");
        assertThat(answer.at("messages.0.code")).isNull();
        assertThat(answer.at("messages.1.channel")).isEqualTo("mail");
        assertThat(answer.at("messages.1.to")).isEqualTo(to);
        assertThat(answer.at("messages.1.subject")).isEqualTo("挂号");
        assertThat(answer.at("messages.1.code")).isEqualTo("123456");
        assertThat(String.valueOf(answer.at("messages.1.sentAt"))).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+\\+08:00");
    }

    @Test
    void ofTheChannelThatIsAskedFor() {
        outbox.put(Message.mail(to, "s", "mail"));
        outbox.put(Message.wechat(to, "template", "{}"));
        assertThat(sentToMe("&channel=wechat").node("messages").size()).isEqualTo(1);
        assertThat(sentToMe("&channel=wechat").at("messages.0.body")).isEqualTo("{}");
        assertThat(sentToMe("&channel=sms").node("messages").size()).isZero();
        assertThat(http.get("/dev/outbox?channel=wechat").send().at("messages.0.to"))
                .isEqualTo(to);
        assertThat(http.get("/dev/outbox").send().at("messages.0.to")).isEqualTo(to);
    }

    @Test
    void atMostAHundred() {
        for (int i = 0; i < 101; i++) {
            outbox.put(Message.sms(to, "n" + i));
        }
        assertThat(sentToMe("").node("messages").size()).isEqualTo(100);
        assertThat(sentToMe("").at("messages.0.body")).isEqualTo("n100");
    }

    @Test
    void andRefusesOtherChannels() {
        assertThat(sentToMe("&channel=pigeon").status()).isEqualTo(400);
        assertThat(sentToMe("&channel=SMS").status()).isEqualTo(400);
        assertThat(sentToMe("&channel=").status()).isEqualTo(400);
    }

    @Test
    void withoutWhatWasRolledBack(TransactionOperations<Connection> transactions) {
        transactions.executeWrite(status -> {
            outbox.put(Message.sms(to, "never"));
            status.setRollbackOnly();
            return to;
        });
        assertThat(sentToMe("").node("messages").size()).isZero();
    }
}
