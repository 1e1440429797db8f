package guahao.supply.web;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.OtherServers;
import guahao.identity.People.Person;
import guahao.identity.Wire;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import guahao.scheduling.AtOnce;
import guahao.supply.Buyers;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class CompaniesAreBoundOverHttpTest {

    private static final Map<String, Object> COMPANY =
            Map.of("companyId", "CODE001", "companyName", "演示企业", "customerId", "36");

    private final Http http;
    private final Buyers buyers;
    private final Person user;

    CompaniesAreBoundOverHttpTest(Http http, Buyers buyers) {
        this.http = http;
        this.buyers = buyers;
        this.user = buyers.unbound();
    }

    private Answer bind(String body) {
        return http.post("/api/auth/bind-company", body).token(user.token()).send();
    }

    private static Answer profile(Http server, Person person) {
        return server.get("/api/user/profile").token(person.token()).send();
    }

    private static void refused(Answer answer, String message) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("success")).isEqualTo(false);
        assertThat(answer.at("message")).isEqualTo(message);
        assertThat(answer.has("data")).isFalse();
    }

    @Test
    void onceAndForGood() {
        Answer unbound = profile(http, user);
        assertThat(unbound.at("message")).isEqualTo("查询成功");
        assertThat(unbound.node("data.erpBinding").size()).isEqualTo(4);
        assertThat(unbound.at("data.erpBinding.companyId")).isNull();
        assertThat(unbound.at("data.erpBinding.boundAt")).isNull();
        Answer bound = bind("{\"inviteCode\":\" DEMO2025 \",\"userId\":\"" + user.id() + "\"}");
        assertThat(bound.at("message")).isEqualTo("绑定成功");
        assertThat(bound.at("data")).isEqualTo(Map.of("bindStatus", true, "companyInfo", COMPANY));
        Answer again = bind("{\"inviteCode\":\"whatever\"}");
        assertThat(again.at("success")).isEqualTo(true);
        assertThat(again.at("message")).isEqualTo("已绑定该企业");
        assertThat(again.at("data.companyInfo")).isEqualTo(COMPANY);
        Answer profile = profile(http, user);
        assertThat(profile.at("data.erpBinding.customerId")).isEqualTo("36");
        assertThat(profile.number("timestamp") - profile.number("data.erpBinding.boundAt"))
                .isBetween(0L, 600_000L);
        assertThat(profile.number("data.sessionExpiresAt")).isGreaterThan(profile.number("timestamp"));
    }

    @Test
    void byTheRulesInTheirOrder() {
        refused(bind("{\"inviteCode\":\" \\t\",\"userId\":\"1\"}"), "邀请码不能为空");
        refused(bind("{\"inviteCode\":\"nobody's\",\"userId\":\"1\"}"), "用户身份不匹配");
        refused(bind("{\"inviteCode\":\"demo2025\"}"), "邀请码无效");
        refused(bind("{\"inviteCode\":\"" + "长".repeat(5000) + "\"}"), "邀请码无效");
        assertThat(profile(http, user).at("data.erpBinding.companyId")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"inviteCode\":null}",
                "{\"inviteCode\":5}",
                "{\"inviteCode\":\"\"}",
                "[]",
                "null",
                "7",
                "\"DEMO2025\""
            })
    void notWithoutACode(String body) {
        refused(bind(body), "邀请码不能为空");
    }

    @Test
    void alsoForWhoSendsHisIdAsANumber() {
        refused(bind("{\"inviteCode\":\"DEMO2025\",\"userId\":" + (user.id() + 1) + "}"), "用户身份不匹配");
        refused(bind("{\"inviteCode\":\"DEMO2025\",\"userId\":\"\"}"), "用户身份不匹配");
        refused(bind("{\"inviteCode\":\"DEMO2025\",\"userId\":{}}"), "用户身份不匹配");
        assertThat(bind("{\"inviteCode\":\"DEMO2025\",\"userId\":" + user.id() + "}")
                        .at("message"))
                .isEqualTo("绑定成功");
    }

    @Test
    void onlyOnceAlsoAtOnce() {
        List<String> messages = AtOnce.run(
                5, n -> String.valueOf(bind("{\"inviteCode\":\"DEMO2025\"}").at("message")));
        assertThat(messages).containsOnly("绑定成功", "已绑定该企业").containsOnlyOnce("绑定成功");
    }

    @Test
    void onlyWithAToken() {
        for (String token : new String[] {"", "x", user.token() + "x"}) {
            Answer answer = http.call("POST", "/api/auth/bind-company")
                    .body("text/plain", "{")
                    .token(token)
                    .send();
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.at("message")).isEqualTo("未授权或Token无效");
        }
    }

    @Test
    void fiveTimesAMinuteForEachUser() {
        for (int i = 0; i < 5; i++) {
            assertThat(bind("{").status()).isEqualTo(400);
        }
        assertThat(bind("{\"inviteCode\":\"DEMO2025\"}").status()).isEqualTo(429);
        assertThat(profile(http, user).status()).isEqualTo(200);
        assertThat(http.post("/api/auth/bind-company", "{}")
                        .token(buyers.unbound().token())
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void countedHereWhenRedisIsAway(RunningServer shared) throws IOException {
        try (Wire redis = OtherServers.wireToRedis(shared);
                RunningServer server = OtherServers.withWireToRedis(shared, redis)) {
            redis.cut();
            var other = new Http(server.port());
            for (int i = 0; i < 30; i++) {
                assertThat(profile(other, user).status()).isEqualTo(200);
            }
            Answer refused = profile(other, user);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).matches("[1-9]\\d?");
        }
    }
}
