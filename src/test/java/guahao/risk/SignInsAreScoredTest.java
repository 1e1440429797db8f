package guahao.risk;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.care.House;
import guahao.identity.People;
import guahao.identity.account.Account;
import guahao.identity.account.Accounts;
import guahao.identity.account.NewAccount;
import guahao.identity.account.Role;
import guahao.identity.signin.Credentials;
import guahao.identity.signin.SignIn;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.failure.Failure;
import guahao.scheduling.AtOnce;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServerTest
class SignInsAreScoredTest {

    private final Http http;
    private final People people;
    private final RiskKit risk;

    SignInsAreScoredTest(Http http, People people, RiskKit risk) {
        this.http = http;
        this.people = people;
        this.risk = risk;
    }

    private Answer weChat(String code) {
        return http.post("/api/auth/wechat", "{\"code\":\"" + code + "\"}").send();
    }

    private long signIns(long account) {
        return done(risk.get(http, "/users/" + account + "/stats?end_date=2099-12-31"))
                .number("message.login_count");
    }

    @Test
    void theTenthOfAnHourCountsOnce() {
        String code = "code-" + UUID.randomUUID();
        long account = weChat(code).number("data.user.id");
        AtOnce.run(8, i -> assertThat(weChat(code).status()).isEqualTo(200));
        assertThat(risk.logs(http, account)).isEmpty();
        AtOnce.run(3, i -> assertThat(weChat(code).status()).isEqualTo(200));
        assertThat(risk.logs(http, account)).containsExactly("high_frequency_login 10");
        assertThat(signIns(account)).isEqualTo(12);
    }

    @Test
    void whicheverWayTheyCome() {
        String name = People.name();
        Account account = people.account(NewAccount.named("张三")
                .withIdentifier(name)
                .withEmail(name + "@example.com")
                .withRole(Role.SOCIAL_WORKER)
                .asVerified());
        String password = "\",\"password\":\"" + People.PASSWORD + "\"}";
        done(http.post("/auth/login", "{\"username\":\"" + name + password).send());
        done(http.post("/auth/staff/login", "{\"identifier\":\"" + name + password)
                .send());
        assertThat(http.post("/api/users/login", "{\"email\":\"" + name + "@example.com" + password)
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(care(name, People.PASSWORD).at("ok")).isEqualTo(true);
        refused(
                http.post("/auth/login", "{\"username\":\"" + name + "\",\"password\":\"wrong-1\"}")
                        .send(),
                101);
        people.token(account.id());
        assertThat(signIns(account.id())).isEqualTo(4);
    }

    private Answer care(String name, String password) {
        return http.post(
                        "/v1/functions/users",
                        "{\"action\":\"login\",\"payload\":{\"username\":\"%s\",\"password\":\"%s\"}}"
                                .formatted(name, password))
                .send();
    }

    @Test
    void theCareHouseKeepsTheBannedOutToo(House house) {
        String name = "c" + People.name().substring(0, 20);
        House.Client admin = house.admin(http);
        admin.ok(
                "users",
                "registerAuth",
                "{\"username\":\"%s\",\"password\":\"Secret-word-1\",\"role\":\"social_worker\"}".formatted(name));
        Answer in = care(name, "Secret-word-1");
        assertThat(in.at("ok")).as(in.toString()).isEqualTo(true);
        long account = Long.parseLong(String.valueOf(in.at("data.user.openId")));
        assertThat(signIns(account)).isEqualTo(1);
        done(risk.ban(http, account, "login", 0, "刷号"));
        Answer out = care(name, "Secret-word-1");
        assertThat(out.at("error.code")).isEqualTo("E_AUTH");
        assertThat(out.at("error.msg")).isEqualTo("账号已被封禁，原因: 刷号，永久封禁");
        assertThat(care(name, "Secret-word-2").at("error.msg")).isEqualTo("用户名或密码错误");
        assertThat(signIns(account)).isEqualTo(1);
    }

    @Test
    void theCareHouseLocksGuessersOutToo(House house, Accounts accounts, SignIn signIn) {
        String name = "c" + People.name().substring(0, 20);
        House.Client admin = house.admin(http);
        admin.ok(
                "users",
                "registerAuth",
                "{\"username\":\"%s\",\"password\":\"Secret-word-1\",\"role\":\"social_worker\"}".formatted(name));
        long id = Long.parseLong(String.valueOf(care(name, "Secret-word-1").at("data.user.openId")));
        Optional<Account> account = accounts.find(id);
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> signIn.proven(account, null, new Credentials(name, "wrong", "127.0.0.1")))
                    .isInstanceOf(Failure.LoginRefused.class);
        }
        Answer locked = care(name, "Secret-word-1");
        assertThat(locked.at("error.code")).isEqualTo("E_RATE_LIMIT");
        assertThat(locked.at("error.msg")).isEqualTo("登录失败次数过多，请稍后再试");
    }
}
