package guahao.supply.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.identity.People;
import guahao.identity.account.Accounts;
import guahao.identity.openid.WeChatCodes;
import guahao.identity.openid.WeChatProfile;
import guahao.identity.openid.WeChatProfiles;
import guahao.identity.openid.WeChatSignIn;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.failure.Failure;
import guahao.platform.kit.Sql;
import guahao.platform.redis.Redis;
import guahao.scheduling.AtOnce;
import io.micronaut.transaction.TransactionOperations;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class WeChatSignInOverHttpTest {

    private static final String PATH = "/api/auth/wx-login";

    private final Http http;
    private final Redis redis;
    private final String code = People.name();

    WeChatSignInOverHttpTest(Http http, Redis redis) {
        this.http = http;
        this.redis = redis;
    }

    /** The tests have one address, and each wants the whole minute. */
    @BeforeEach
    void forgetWhoKnocked() {
        redis.ask(commands -> commands.del("limit:endpoint:" + PATH + ":address:127.0.0.1"), () -> 0L);
    }

    private Answer signIn(String body) {
        return http.post(PATH, body).send();
    }

    private Answer signInWith(String about) {
        return signIn("{\"code\":\"" + code + "\",\"userInfo\":" + about + "}");
    }

    @Test
    void signsInAsTheSameUserEachTime() {
        Answer first = signIn("{\"code\":\"" + code + "\"}");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.at("success")).isEqualTo(true);
        assertThat(first.at("message")).isEqualTo("登录成功");
        assertThat(first.at("data.userId")).asString().matches("\\d+");
        String middle = String.valueOf(first.at("data.token")).split("\\.")[1];
        String claims = new String(Base64.getUrlDecoder().decode(middle), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"exp\":" + first.number("data.expiresAt") / 1000);
        assertThat(first.number("data.expiresAt") - first.number("timestamp"))
                .isBetween(29 * 86_400_000L, 30 * 86_400_000L);
        assertThat(signIn("{\"code\":\"" + code + "\"}").at("data.userId")).isEqualTo(first.at("data.userId"));
    }

    @Test
    void keepsWhatTheUserCallsHimself(WeChatProfiles profiles) {
        Answer answer = signInWith("{\"nickName\":\"" + "名".repeat(70) + "\",\"avatarUrl\":\"https://a.example/1\"}");
        long id = Long.parseLong(String.valueOf(answer.at("data.userId")));
        signInWith("{\"nickName\":5,\"avatarUrl\":\"ftp://a.example/2\"}");
        signInWith("\"nobody\"");
        WeChatProfile profile = profiles.find(id).orElseThrow();
        assertThat(profile.nickName()).isEqualTo("名".repeat(64));
        assertThat(profile.avatarUrl()).isEqualTo("https://a.example/1");
        signInWith("{\"nickName\":\"新\"}");
        assertThat(profiles.find(id).orElseThrow().nickName()).isEqualTo("新");
    }

    @Test
    void makesOneAccountOfManyFirstSignIns(WeChatSignIn signIn) {
        assertThat(AtOnce.run(8, n -> signIn.byCode(code, "192.0.2.1").id()).stream()
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"code\":null}",
                "{\"code\":\" \"}",
                "{\"code\":7}",
                "{\"code\":[\"a\"]}",
                "[]",
                "null",
                "\"a\"",
                "7"
            })
    void needsACode(String body) {
        Answer answer = signIn(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("success")).isEqualTo(false);
        assertThat(answer.at("message")).isEqualTo("code缺失");
        assertThat(answer.has("data")).isFalse();
    }

    @Test
    void refusesWhatWeChatRefusesAndWhatIsNoJson() {
        Answer refused = signIn("{\"code\":\"invalid-1\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("message")).isEqualTo("openid获取失败");
        assertThat(signIn("{\"code\":").status()).isEqualTo(400);
        assertThat(signIn("{\"code\":\"a\"}" + " ".repeat(1 << 20)).status()).isEqualTo(400);
        assertThat(http.get(PATH).send().status()).isEqualTo(405);
    }

    @Test
    void keepsOutWhoIsBannedOrDeactivated(
            WeChatSignIn signIn, Accounts accounts, TransactionOperations<Connection> transactions) {
        long id = signIn.byCode(code, "192.0.2.1").id();
        transactions.executeWrite(status -> {
            try {
                return Sql.update(
                        status.getConnection(),
                        "insert into account_ban values (?, 'LOGIN', null, '', now(3), null)",
                        id);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
        Answer banned = signIn("{\"code\":\"" + code + "\"}");
        assertThat(banned.status()).isEqualTo(200);
        assertThat(banned.at("success")).isEqualTo(false);
        assertThat(banned.at("message")).isEqualTo("账号已被封禁，原因: 未说明，永久封禁");
        accounts.changeActive(id, false);
        assertThat(signIn("{\"code\":\"" + code + "\"}").at("message")).isEqualTo("账号已停用");
    }

    @Test
    void asksNoMoreForWhoBringsBadCodesOnly(WeChatSignIn signIn) {
        String address = People.name();
        for (int i = 0; i < WeChatCodes.MOST_REFUSED; i++) {
            assertThatThrownBy(() -> signIn.byCode("invalid", address)).isInstanceOf(Failure.LoginRefused.class);
        }
        assertThatThrownBy(() -> signIn.byCode(code, address))
                .isInstanceOfSatisfying(
                        Failure.RateLimited.class,
                        limited -> assertThat(limited.retryAfterSeconds()).isBetween(1L, 60L));
        assertThat(signIn.byCode(code, address + "2").active()).isTrue();
    }

    @Test
    void takesTenAMinuteFromAnAddressWhateverComesOfThem(People people) {
        String token = people.user().token();
        for (int i = 0; i < 10; i++) {
            assertThat(http.post(PATH, "{}")
                            .token(i % 2 == 0 ? token : null)
                            .send()
                            .status())
                    .isEqualTo(400);
        }
        Answer refused = signIn("{\"code\":\"" + code + "\"}");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.at("message")).isEqualTo("请求过于频繁，请稍后再试");
        assertThat(refused.header("Retry-After")).matches("[1-9]\\d?");
    }
}
