package guahao.identity.contact;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.Newcomers;
import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.kit.Sql;
import guahao.scheduling.AtOnce;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class CodesByTextMessageTest {

    private static final String OVER = "验证码错误或已过期";
    private static final String TOO_SOON = "发送过于频繁，请稍后再试";

    private final Http http;
    private final TransactionOperations<Connection> transactions;
    private final String phone = People.phone();

    CodesByTextMessageTest(Http http, TransactionOperations<Connection> transactions) {
        this.http = http;
        this.transactions = transactions;
    }

    private Answer send(String number) {
        return http.post("/auth/sms/send-code", "{\"phone\":\"" + number + "\"}")
                .send();
    }

    private Answer verify(String code) {
        return http.post("/auth/sms/verify-code", "{\"phone\":\"%s\",\"code\":\"%s\"}".formatted(phone, code))
                .send();
    }

    private String code() {
        return Newcomers.code(http, "sms", phone);
    }

    /** One that differs from the right one. */
    private String wrong() {
        return code().equals("000000") ? "111111" : "000000";
    }

    private void age(int seconds) {
        transactions.executeWrite(status -> Sql.update(
                status.getConnection(),
                ("update verification_code set sent_at = sent_at - interval %d second,"
                                + " expires_at = expires_at - interval %d second where subject = '%s'")
                        .formatted(seconds, seconds, phone)));
    }

    @Test
    void areSixDigitsAndWorkOnce() {
        assertThat(done(send(phone)).at("message.detail")).isEqualTo("验证码已发送");
        String code = code();
        assertThat(code).matches("\\d{6}");
        assertThat(done(verify(code)).at("message.detail")).isEqualTo("验证码验证通过");
        refused(verify(code), 106, OVER);
    }

    @Test
    void goToTheNumberHoweverItIsWritten() {
        done(send("+86 " + phone.substring(0, 3) + "-" + phone.substring(3)));
        refused(send("0086" + phone), 106, TOO_SOON);
        done(verify(code()));
    }

    @Test
    void areSentOnceAMinuteAlsoAfterTheFirstWasUsed() {
        done(send(phone));
        done(verify(code()));
        refused(send(phone), 106, TOO_SOON);
        age(61);
        done(send(phone));
    }

    @Test
    void areSentOnceWhoeverAsksAtTheSameTime() {
        List<Answer> answers = AtOnce.run(12, i -> send(phone));
        assertThat(answers).filteredOn(answer -> answer.number("code") == 0).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.number("code") != 0)
                .allSatisfy(answer -> refused(answer, 106, TOO_SOON));
        assertThat(http.get("/dev/outbox?to=" + phone).send().node("messages").size())
                .isEqualTo(1);
    }

    @Test
    void takeThreeTries() {
        refused(verify("123456"), 106, OVER);
        done(send(phone));
        refused(verify(wrong()), 106, "验证码错误，还剩2次机会");
        refused(verify(wrong()), 106, "验证码错误，还剩1次机会");
        refused(verify(wrong()), 106, "尝试次数过多，请重新获取验证码");
        refused(verify(code()), 106, OVER);
    }

    @Test
    void areGuessedAtThreeTimesAlsoWhenTheGuessesComeTogether() {
        done(send(phone));
        String wrong = wrong();
        List<Answer> answers = AtOnce.run(10, i -> verify(wrong));
        assertThat(answers).filteredOn(answer -> !OVER.equals(answer.at("msg"))).hasSize(3);
        refused(verify(code()), 106, OVER);
    }

    @Test
    void workForOneOfTwoWhoNameThemAtTheSameTime() {
        done(send(phone));
        String code = code();
        List<Answer> answers = AtOnce.run(6, i -> verify(code));
        assertThat(answers).filteredOn(answer -> answer.number("code") == 0).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.number("code") != 0)
                .allSatisfy(answer -> refused(answer, 106, OVER));
    }

    @Test
    void holdFiveMinutes() {
        done(send(phone));
        age(301);
        refused(verify(code()), 106, OVER);
    }

    @Test
    void areKeptAsHashesOnly() {
        done(send(phone));
        String code = code();
        String kept = transactions.executeRead(status -> Sql.text(
                status.getConnection(),
                "select concat(code_hash, sent_at) from verification_code where subject = '" + phone + "'"));
        assertThat(kept).hasSizeGreaterThan(64).doesNotStartWith(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"phone\":null}",
                "{\"phone\":\"\"}",
                "{\"phone\":\"12345\"}",
                "{\"phone\":\"23800000000\"}",
                "{\"phone\":\"1380000000a\"}",
                "{\"phone\":13800000000}",
                "{\"phone\":[\"13800000000\"]}",
                "{\"phone\":\"138000000001\"}"
            })
    void areSentToMobileNumbersOnly(String body) {
        refused(http.post("/auth/sms/send-code", body).send(), 99);
        refused(http.post("/auth/sms/verify-code", body).send(), 99);
    }

    @Test
    void areText() {
        refused(
                http.post("/auth/sms/verify-code", "{\"phone\":\"%s\",\"code\":123456}".formatted(phone))
                        .send(),
                99);
        refused(
                http.post("/auth/sms/verify-code", "{\"phone\":\"%s\"}".formatted(phone))
                        .send(),
                99);
        refused(send("1"), 99, "手机号格式不正确");
    }
}
