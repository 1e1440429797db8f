package guahao.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.OtherServers;
import guahao.identity.People;
import guahao.identity.token.Tokens;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import guahao.platform.caller.Caller;
import guahao.platform.redis.Redis;
import org.junit.jupiter.api.Test;

/** A token that cannot be looked at is neither good nor bad. */
@ServerTest
class CallersWithoutDatabaseTest {

    private final RunningServer shared;
    private final People people;
    private final Tokens tokens;
    private final Redis redis;

    CallersWithoutDatabaseTest(RunningServer shared, People people, Tokens tokens, Redis redis) {
        this.shared = shared;
        this.people = people;
        this.tokens = tokens;
        this.redis = redis;
    }

    @Test
    void areNotToldThatTheirTokenIsBad() throws Exception {
        String seen = people.user().token();
        String unseen = people.user().token();
        forget(unseen);
        try (var wire = OtherServers.wireToDatabase(shared);
                var server = OtherServers.withWireToDatabase(shared, wire)) {
            var http = new Http(server.port());
            assertThat(http.get("/auth/me").token(seen).send().at("code")).isEqualTo(0);

            wire.cut();

            assertThat(http.get("/auth/me").token(seen).send().at("code"))
                    .as("what Redis remembers does for a minute")
                    .isEqualTo(0);
            var me = http.get("/auth/me").token(unseen).send();
            assertThat(me.status()).isEqualTo(200);
            assertThat(me.at("msg")).isEqualTo("服务暂时不可用，请稍后再试");
            assertThat(http.call("POST", "/auth/logout").token(unseen).send().at("code"))
                    .as("a logout that did not happen")
                    .isNotEqualTo(0);
            assertThat(http.get("/prometheus").token(unseen).send().status()).isEqualTo(200);
        }
        assertThat(new Http(shared.port()).get("/auth/me").token(unseen).send().status())
                .isEqualTo(200);
    }

    /** As if the token had been issued long ago. */
    private void forget(String token) {
        Caller caller = tokens.callerOf(token).orElseThrow();
        assertThat(redis.ask(commands -> commands.del("token:" + caller.id() + ":" + caller.tokenId()), () -> 0L))
                .isEqualTo(1);
    }
}
