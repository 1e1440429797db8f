package guahao.identity.contact;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.Newcomers;
import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.identity.account.NewAccount;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import org.junit.jupiter.api.Test;

@ServerTest
class AccountsAreTiedToMailTest {

    private final Http http;
    private final People people;
    private final Person person;
    private final String email = People.name() + "@example.com";

    AccountsAreTiedToMailTest(Http http, People people) {
        this.http = http;
        this.people = people;
        this.person = people.user();
    }

    private Answer send(Person asker, String address) {
        return http.post("/auth/email/send-verify-code", "{\"email\":\"" + address + "\"}")
                .token(asker.token())
                .send();
    }

    private Http.Call verify(Person asker, String code) {
        return http.post("/auth/email/verify-code", "{\"email\":\"%s\",\"code\":\"%s\"}".formatted(email, code))
                .token(asker.token());
    }

    private String code() {
        return Newcomers.code(http, "mail", email);
    }

    @Test
    void byACodeThatGoesThere() {
        Answer sent = done(send(person, email));
        assertThat(sent.at("message.detail")).isEqualTo("验证码已发送到你的邮箱，请在5分钟内验证");
        assertThat(sent.at("message.email_masked")).isEqualTo(email.substring(0, 3) + "***@example.com");
        refused(send(person, email), 99, "发送过于频繁，请稍后再试");
        Answer bound = done(verify(person, code()).send());
        assertThat(bound.at("message.detail")).isEqualTo("邮箱绑定成功");
        assertThat(bound.at("message.email")).isEqualTo(email);
        assertThat(http.get("/auth/users/" + person.id())
                        .token(person.token())
                        .send()
                        .at("message.email"))
                .isEqualTo(email);
        refused(verify(person, code()).send(), 99, "验证码错误或已过期");
    }

    @Test
    void ofTheirOwnOnly() {
        people.account(NewAccount.named("先来").withEmail(email));
        refused(send(person, email), 99, "该邮箱已被其他用户使用");
        refused(send(person, "nobody"), 99, "邮箱格式不合法");
        refused(send(person, ""), 99);
        assertThat(http.post("/auth/email/send-verify-code", "{}").send().status())
                .isEqualTo(401);
    }

    @Test
    void byWhoAskedForTheCode() {
        done(send(person, email));
        refused(verify(people.user(), code()).send(), 99, "验证码与当前用户不匹配");
        done(verify(person, code()).send());
    }

    @Test
    void withThreeTriesAlsoUnderAKey() {
        done(send(person, email));
        String wrong = code().equals("000000") ? "111111" : "000000";
        refused(verify(person, wrong).header("Idempotency-Key", "a").send(), 99, "验证码错误，还剩2次机会");
        refused(verify(person, wrong).header("Idempotency-Key", "b").send(), 99, "验证码错误，还剩1次机会");
        refused(verify(person, wrong).header("Idempotency-Key", "c").send(), 99, "尝试次数过多，请重新获取验证码");
        refused(verify(person, code()).send(), 99, "验证码错误或已过期");
    }

    @Test
    void onceUnderAKey() {
        done(send(person, email));
        String code = code();
        String key = People.name();
        done(verify(person, code).header("Idempotency-Key", key).send());
        done(verify(person, code).header("Idempotency-Key", key).send());
    }

    @Test
    void notWhenSomebodyElseWasFaster() {
        done(send(person, email));
        people.account(NewAccount.named("先到").withEmail(email));
        refused(verify(person, code()).send(), 99, "该邮箱已被其他用户使用");
    }
}
