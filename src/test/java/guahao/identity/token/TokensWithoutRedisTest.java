package guahao.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.OtherServers;
import guahao.identity.People;
import guahao.identity.Wire;
import guahao.identity.account.Accounts;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import guahao.platform.redis.Redis;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two servers, of which the far one's wire to Redis is cut. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensWithoutRedisTest {

    private final Wire wire;
    private final RunningServer farServer;
    private final Http near;
    private final Http far;
    private final People people;

    TokensWithoutRedisTest(RunningServer shared, Http near, People people) {
        this.wire = OtherServers.wireToRedis(shared);
        this.farServer = OtherServers.withWireToRedis(shared, wire);
        this.near = near;
        this.far = new Http(farServer.port());
        this.people = people;
    }

    @AfterAll
    void stop() throws Exception {
        farServer.close();
        wire.close();
    }

    @BeforeEach
    void mended() {
        wire.mend();
        eventually(() -> farRedis().isThere());
    }

    private Redis farRedis() {
        return farServer.context().getBean(Redis.class);
    }

    private static int ask(Http http, String token) {
        return http.get("/auth/me").token(token).send().status();
    }

    private static void eventually(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("the end of patience").isBefore(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void theDatabaseAnswersInstead() {
        wire.cut();
        var user = people.user();

        assertThat(ask(far, user.token())).isEqualTo(200);
        assertThat(ask(far, people.token(user.id()))).isEqualTo(200);
        assertThat(ask(far, user.token() + "x")).isEqualTo(401);
        assertThat(farRedis().isThere()).isFalse();
    }

    @Test
    void aLogoutHoldsAtOnceAndAlsoWhenRedisIsBack() {
        var user = people.user();
        assertThat(ask(near, user.token())).isEqualTo(200);
        assertThat(ask(far, user.token())).isEqualTo(200);

        wire.cut();
        assertThat(far.call("POST", "/auth/logout").token(user.token()).send().at("code"))
                .isEqualTo(0);
        assertThat(ask(far, user.token())).isEqualTo(401);

        wire.mend();
        eventually(() -> {
            assertThat(ask(far, user.token())).isEqualTo(401);
            return farRedis().isThere();
        });
        assertThat(ask(far, user.token())).isEqualTo(401);
        // The near one believed what Redis remembered until it could be told.
        eventually(() -> ask(near, user.token()) == 401);
        assertThat(ask(near, user.token())).isEqualTo(401);
    }

    @Test
    void aLogoutHereHoldsThereAtOnce() {
        var user = people.user();
        assertThat(ask(far, user.token())).isEqualTo(200);

        near.call("POST", "/auth/logout").token(user.token()).send();

        assertThat(ask(far, user.token())).isEqualTo(401);
    }

    @Test
    void aDemotionThereHoldsThereAtOnce() {
        var admin = people.admin();
        var probe = far.get("/api/test-identity/admin").token(admin.token());
        assertThat(probe.send().status()).isEqualTo(200);

        wire.cut();
        farServer.context().getBean(Accounts.class).changeAdmin(admin.id(), false);

        assertThat(probe.send().status()).isEqualTo(403);
        wire.mend();
        eventually(() -> {
            assertThat(probe.send().status()).isEqualTo(403);
            return farRedis().isThere();
        });
    }
}
