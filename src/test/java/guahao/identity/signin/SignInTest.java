package guahao.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.identity.account.Account;
import guahao.identity.account.Accounts;
import guahao.identity.account.NewAccount;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class SignInTest {

    private static final String REFUSED = "用户不存在或密码错误";

    private final Http http;
    private final People people;

    SignInTest(Http http, People people) {
        this.http = http;
        this.people = people;
    }

    private Answer login(String path, String key, String name, String password) {
        return http.post(path, "{\"%s\":\"%s\",\"password\":\"%s\"}".formatted(key, name, password))
                .send();
    }

    private Answer login(String name) {
        return login("/auth/login", "username", name, People.PASSWORD);
    }

    private void refused(Answer answer, int code, String text) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("code")).isEqualTo(code);
        assertThat(answer.at("msg")).isEqualTo(text);
        assertThat(answer.at("message.msg")).isEqualTo(text);
    }

    private void works(@Nullable Object token) {
        assertThat(http.get("/auth/me").token((String) token).send().text())
                .isEqualTo("{\"code\":0,\"message\":{\"role\":\"user\"}}");
    }

    private Account verified(NewAccount account) {
        return people.account(account.asVerified());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "+86%s", "86%s", "0086%s", "+86 %s", "-%s-"})
    void patientsComeWithTheirPhoneNumberHoweverWritten(String form) {
        String phone = People.phone();
        verified(NewAccount.named("张三").withPhone(phone));

        works(login("/auth/patient/login", "phonenumber", form.formatted(phone), People.PASSWORD)
                .at("message"));
        works(login("/auth/patient/login", "username", phone, People.PASSWORD).at("message"));
    }

    @Test
    void staffComeWithTheirNumber() {
        String number = People.name();
        verified(NewAccount.named("李四").withIdentifier(number));

        works(login("/auth/staff/login", "identifier", number, People.PASSWORD).at("message"));
        works(login("/auth/staff/login", "username", number, People.PASSWORD).at("message"));
        refused(login("/auth/patient/login", "phonenumber", number.substring(0, 20), People.PASSWORD), 101, REFUSED);
    }

    @Test
    void anyoneComesWithAnyOfHisNames() {
        String name = People.name();
        String phone = People.phone();
        Account account = verified(NewAccount.named("王五")
                .withUsername(name)
                .withPhone(phone)
                .withIdentifier("T" + name)
                .withEmail(name + "@example.com"));

        for (String each : new String[] {name, phone, "T" + name, name + "@example.com", name + "@EXAMPLE.com"}) {
            Answer answer = login(each);
            assertThat(answer.node("message.userid").getLongValue()).isEqualTo(account.id());
            assertThat(answer.at("message.token_type")).isEqualTo("Bearer");
            works(answer.at("message.access_token"));
        }
    }

    @Test
    void aUserNameLikeAnothersNumberDoesNotGetInTheWay() {
        String phone = People.phone();
        verified(NewAccount.named("冒名").withUsername(phone));
        Account owner = verified(NewAccount.named("机主").withPhone(phone));

        assertThat(login(phone).node("message.userid").getLongValue()).isEqualTo(owner.id());
    }

    @Test
    void swaggersFormGetsNoEnvelope() {
        String name = People.name();
        verified(NewAccount.named("张三").withUsername(name));

        Answer answer = http.call("POST", "/auth/swagger-login")
                .body(
                        "application/x-www-form-urlencoded",
                        "grant_type=password&username=%s&password=%s".formatted(name, People.PASSWORD))
                .send();

        assertThat(answer.has("code")).isFalse();
        assertThat(answer.at("token_type")).isEqualTo("bearer");
        works(answer.at("access_token"));
        refused(
                http.call("POST", "/auth/swagger-login")
                        .body("application/x-www-form-urlencoded", "username=%s&password=wrong".formatted(name))
                        .send(),
                101,
                REFUSED);
    }

    @Test
    void unknownNameAndWrongPasswordAreOneAnswer() {
        String name = People.name();
        verified(NewAccount.named("张三").withUsername(name));

        refused(login("/auth/login", "username", name, "wrong"), 101, REFUSED);
        refused(login("/auth/login", "username", People.name(), "wrong"), 101, REFUSED);
        refused(login("/auth/login", "username", name, "x".repeat(900)), 101, REFUSED);
        refused(login("/auth/login", "username", name.toUpperCase(java.util.Locale.ROOT), "wrong"), 101, REFUSED);
    }

    @Test
    void accountsThatMayNotComeInAreUnknownButUnverifiedOnesAreTold(Accounts accounts) {
        String name = People.name();
        Account account = people.account(NewAccount.named("张三").withUsername(name));

        refused(login(name), 101, "账号未验证，请先完成验证");
        refused(login("/auth/login", "username", name, "wrong"), 101, REFUSED);
        accounts.changeActive(account.id(), false);
        refused(login(name), 101, REFUSED);
        accounts.delete(account.id());
        refused(login(name), 101, REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{}",
                "{\"username\":\"a\"}",
                "{\"password\":\"a\"}",
                "{\"username\":null,\"password\":\"a\"}",
                "{\"username\":\"\",\"password\":\"a\"}",
                "{\"username\":1,\"password\":\"a\"}",
                "{\"username\":\"a\",\"password\":1}",
                "{\"username\":\"a\",\"password\":true}",
                "{\"username\":[\"a\"],\"password\":{\"a\":1}}",
                "{\"username\":\"a\\u0000\",\"password\":\"a\"}"
            })
    void whatIsNoLoginIsInvalid(String body) {
        for (String path : new String[] {"/auth/login", "/auth/patient/login", "/auth/staff/login"}) {
            Answer answer = http.post(path, body).send();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.at("code")).as("%s to %s", body, path).isEqualTo(99);
        }
    }

    @Test
    void whatIsTooLongIsInvalid() {
        String long26 = "1".repeat(26);
        assertThat(login("/auth/patient/login", "phonenumber", long26, "a").at("code"))
                .isEqualTo(99);
        assertThat(login("/auth/patient/login", "phonenumber", "1", "a".repeat(65))
                        .at("code"))
                .isEqualTo(99);
        assertThat(login("/auth/staff/login", "identifier", "1".repeat(51), "a").at("code"))
                .isEqualTo(99);
        assertThat(http.call("POST", "/auth/login")
                        .body("text/plain", "{}")
                        .send()
                        .at("code"))
                .isEqualTo(99);
    }

    @Test
    void aBadTokenDoesNoHarmHere() {
        String name = People.name();
        verified(NewAccount.named("张三").withUsername(name));

        assertThat(http.post(
                                "/auth/login",
                                "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, People.PASSWORD))
                        .token("stale")
                        .send()
                        .at("code"))
                .isEqualTo(0);
    }

    @Test
    void tenWrongPasswordsShutTheDoorAlsoForTheRightOne() {
        String name = People.name();
        String phone = People.phone();
        verified(NewAccount.named("张三").withUsername(name).withPhone(phone));

        for (int i = 0; i < 5; i++) {
            refused(login("/auth/login", "username", name, "wrong"), 101, REFUSED);
            refused(login("/auth/patient/login", "phonenumber", phone, "wrong"), 101, REFUSED);
        }

        refused(login(name), 101, "登录失败次数过多，请稍后再试");
        refused(login("/auth/login", "username", phone, "wrong"), 101, "登录失败次数过多，请稍后再试");
    }

    @Test
    void namesNobodyHasAreLockedTheSameWay() {
        String name = People.name();
        for (int i = 0; i < 10; i++) {
            refused(login("/auth/login", "username", name, "wrong"), 101, REFUSED);
        }
        refused(login("/auth/login", "username", name, "wrong"), 101, "登录失败次数过多，请稍后再试");
    }
}
