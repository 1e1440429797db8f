package guahao.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.identity.account.Accounts;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.failure.Failure;
import guahao.platform.redis.Redis;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@ServerTest
class EndedTokensTest {

    private final Http http;
    private final People people;
    private final Tokens tokens;

    EndedTokensTest(Http http, People people, Tokens tokens) {
        this.http = http;
        this.people = people;
        this.tokens = tokens;
    }

    private int ask(String token) {
        return http.get("/auth/me").token(token).send().status();
    }

    private void logout(String token) {
        var answer = http.call("POST", "/auth/logout").token(token).send();
        assertThat(answer.text()).isEqualTo("{\"code\":0,\"message\":\"登出成功\"}");
    }

    @Test
    void logoutEndsThePresentedTokenOnly() {
        var user = people.user();
        String other = people.token(user.id());
        assertThat(ask(user.token())).isEqualTo(200);

        logout(user.token());

        assertThat(ask(user.token())).isEqualTo(401);
        assertThat(ask(other)).isEqualTo(200);
    }

    @Test
    void logoutAnswersTheSameAgainAndWithoutToken() {
        var user = people.user();
        logout(user.token());
        logout(user.token());
        assertThat(http.call("POST", "/auth/logout").send().at("message")).isEqualTo("登出成功");
        assertThat(http.post("/auth/logout", "").token("rubbish").send().at("message"))
                .isEqualTo("登出成功");
    }

    @Test
    void nothingThatBeginsAfterALogoutPassesHoweverBusyTheTokenIs() throws Exception {
        for (int round = 0; round < 5; round++) {
            String token = people.user().token();
            var loggedOut = new AtomicBoolean();
            Callable<List<Integer>> asking = () -> {
                boolean after = false;
                List<Integer> statuses = new java.util.ArrayList<>();
                while (!after) {
                    after = loggedOut.get();
                    int status = ask(token);
                    if (after) {
                        statuses.add(status);
                    }
                }
                return statuses;
            };
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<List<Integer>>> askers = IntStream.range(0, 50)
                        .mapToObj(i -> threads.submit(asking))
                        .toList();
                logout(token);
                loggedOut.set(true);
                for (var asker : askers) {
                    assertThat(asker.get()).containsOnly(401);
                }
            }
            assertThat(ask(token)).isEqualTo(401);
        }
    }

    @Test
    void deactivationEndsThemForGood(Accounts accounts) {
        var user = people.user();
        assertThat(ask(user.token())).isEqualTo(200);

        accounts.changeActive(user.id(), false);
        assertThat(ask(user.token())).isEqualTo(401);
        Assertions.assertThatExceptionOfType(Failure.LoginRefused.class)
                .isThrownBy(() -> tokens.issue(user.id(), Duration.ofHours(1)));

        accounts.changeActive(user.id(), true);
        assertThat(ask(user.token())).isEqualTo(401);
        assertThat(ask(people.token(user.id()))).isEqualTo(200);
    }

    @Test
    void deletionEndsThem(Accounts accounts) {
        var user = people.user();
        String other = people.token(user.id());
        assertThat(ask(user.token())).isEqualTo(200);

        assertThat(accounts.delete(user.id())).isTrue();

        assertThat(ask(user.token())).isEqualTo(401);
        assertThat(ask(other)).isEqualTo(401);
        assertThat(accounts.delete(user.id())).isFalse();
    }

    @Test
    void aValueReadBeforeTheEndIsNotBelievedAfterIt(Redis redis, Clock clock) {
        var user = people.user();
        String id = tokens.callerOf(user.token()).orElseThrow().tokenId();
        String stale = new Remembered(clock.millis(), true).text();

        logout(user.token());
        // A reader that was slow: it asked the database before the logout and writes after it.
        redis.ask(commands -> commands.set("token:" + user.id() + ":" + id, stale), () -> "");

        assertThat(ask(user.token())).isEqualTo(401);
    }

    @Test
    void aRememberedAnswerIsBelievedForAMinuteAndNoLonger(Redis redis, Clock clock) {
        var user = people.user();
        String id = tokens.callerOf(user.token()).orElseThrow().tokenId();
        String fresh = new Remembered(clock.millis(), true).text();
        String old = new Remembered(clock.millis() - 60_000, true).text();

        redis.ask(commands -> commands.set("token:" + user.id() + ":" + id, fresh), () -> "");
        assertThat(http.get("/auth/me").token(user.token()).send().at("message.role"))
                .isEqualTo("admin");

        redis.ask(commands -> commands.set("token:" + user.id() + ":" + id, old), () -> "");
        assertThat(http.get("/auth/me").token(user.token()).send().at("message.role"))
                .isEqualTo("user");

        redis.ask(commands -> commands.set("token:" + user.id() + ":" + id, "rubbish"), () -> "");
        assertThat(http.get("/auth/me").token(user.token()).send().at("message.role"))
                .isEqualTo("user");
    }

    @Test
    void aChangeIsToldAfterItsCommitAndNotBefore(Redis redis, TransactionOperations<Connection> transactions) {
        var user = people.user();

        transactions.executeWrite(status -> {
            tokens.revokeAll(user.id());
            assertThat(toldOf(redis, user.id())).isZero();
            assertThat(ask(user.token())).as("from outside, before the commit").isEqualTo(200);
            return user;
        });

        assertThat(toldOf(redis, user.id())).isOne();
        assertThat(ask(user.token())).isEqualTo(401);
    }

    private static long toldOf(Redis redis, long accountId) {
        return redis.ask(commands -> commands.exists(ChangedAccounts.key(accountId)), () -> -1L);
    }

    @Test
    void expiredRowsArePurgedAndNoOthers(TokenRows rows) {
        var user = people.user();
        String expired = tokens.issue(user.id(), Duration.ofSeconds(-1));
        assertThat(ask(expired)).isEqualTo(401);
        assertThat(rows.of(user.id())).isEqualTo(2);

        assertThat(tokens.purgeExpired()).isPositive();

        assertThat(rows.of(user.id())).isEqualTo(1);
        assertThat(ask(user.token())).isEqualTo(200);
    }
}
