package guahao.wire.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** graphql-transport-ws on /graphql/ws. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SocketTest {

    private final Laboratory laboratory;
    private final int port;

    SocketTest(RunningServer shared) {
        laboratory = Laboratory.open(
                shared,
                Map.of(
                        "guahao.graphql.streams.operations", 3,
                        "guahao.graphql.streams.send", "300ms",
                        "guahao.graphql.streams.standing", "50ms"));
        port = laboratory.port();
    }

    @AfterAll
    void close() {
        laboratory.close();
    }

    @Test
    void sendsEachEventAndThenTheEnd() {
        try (SocketClient socket = SocketClient.begin(port)) {
            socket.subscribes("a", "subscription { ticks(n: 3) { number } }");
            for (int n = 1; n <= 3; n++) {
                assertThat(socket.hears("next"))
                        .hasToString("{type=next, id=a, payload={data={ticks={number=" + n + "}}}}");
            }
            assertThat(socket.hears("complete")).hasToString("{type=complete, id=a}");
            socket.subscribes("a", "subscription { ticks(n: 1) { number } }");
            socket.hears("next");
        }
    }

    @Test
    void answersQueriesToo() {
        try (SocketClient socket = SocketClient.begin(port)) {
            socket.subscribes("q", "{ __typename }");
            assertThat(socket.hears("next")).hasToString("{type=next, id=q, payload={data={__typename=Query}}}");
            socket.hears("complete");
        }
    }

    @Test
    void loadsAnewForEachEventAndOnceWithinOne() {
        int before = laboratory.graph().loads.get();
        try (SocketClient socket = SocketClient.begin(port)) {
            socket.subscribes("a", "subscription { ticks(n: 2) { name secondName } }");
            assertThat(socket.hears("next")).asString().contains("thing 7");
            socket.hears("next");
            socket.hears("complete");
        }
        assertThat(laboratory.graph().loads.get() - before).isEqualTo(2);
    }

    @Test
    void refusesAWrongOperationByItsName() {
        try (SocketClient socket = SocketClient.begin(port)) {
            socket.subscribes("w", "subscription { nonsense }");
            assertThat(socket.hears("error")).asString().contains("id=w").contains("BAD_USER_INPUT");
            socket.subscribes("w", "{ __typename }");
            socket.hears("next");
        }
    }

    @Test
    void endsASubscriptionThatBreaksOffWithoutSayingWhy() {
        try (SocketClient socket = SocketClient.begin(port)) {
            socket.subscribes("b", "subscription { broken { number } }");
            socket.hears("next");
            assertThat(socket.hears("error")).asString().contains("INTERNAL").doesNotContain("S3CRET");
        }
    }

    @Test
    void stopsWhenTheClientHasHeardEnough() throws Exception {
        try (SocketClient socket = SocketClient.begin(port)) {
            socket.subscribes("e", "subscription { endless { number } }");
            socket.hears("next");
            socket.says(Map.of("type", "complete", "id", "e"));
            laboratory.graph().awaitCancelled();
        }
    }

    @Test
    void answersAPing() {
        try (SocketClient socket = SocketClient.open(port)) {
            socket.says(Map.of("type", "ping"));
            socket.hears("pong");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "token"})
    void knowsTheCallerByTheTokenOfItsFirstMessage(String key) {
        String token = key.equals("token") ? "user-7" : "Bearer user-7";
        try (SocketClient socket = SocketClient.begin(port, Map.of(key, token))) {
            socket.subscribes("v", "{ viewer { id } }");
            assertThat(socket.hears("next")).asString().contains("viewer={id=7}");
            socket.hears("complete");
            socket.subscribes("m", "subscription { mine { number } }");
            socket.hears("next");
        }
    }

    @Test
    void tellsABadTokenWhatOnlyOthersMayRead() {
        try (SocketClient socket = SocketClient.begin(port, Map.of("token", "nonsense"))) {
            socket.subscribes("v", "{ __typename viewer { id } }");
            assertThat(socket.hears("next"))
                    .asString()
                    .contains("__typename=Query")
                    .contains("UNAUTHENTICATED");
            socket.hears("complete");
            socket.subscribes("m", "subscription { mine { number } }");
            assertThat(socket.hears("next")).asString().contains("UNAUTHENTICATED");
        }
    }

    @Test
    void endsASubscriptionWithItsToken() {
        try (SocketClient socket = SocketClient.begin(port, Map.of("token", "brief-7"))) {
            socket.subscribes("e", "subscription { endless { number } }");
            Map<?, ?> message = socket.hearsAnything();
            while (!"complete".equals(message.get("type"))) {
                message = socket.hearsAnything();
            }
        }
    }

    @Test
    void endsASubscriptionWhenItsCallerFalls() {
        try (SocketClient socket = SocketClient.begin(port, Map.of("token", "user-4711"))) {
            socket.subscribes("e", "subscription { endless { number } }");
            socket.hears("next");
            laboratory.standing().end(4711);
            while (!"complete".equals(socket.hearsAnything().get("type"))) {}
            socket.subscribes("m", "subscription { mine { number } }");
            assertThat(socket.hears("next")).asString().contains("UNAUTHENTICATED");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "[]",
                "7",
                "{}",
                "{\"type\":7}",
                "{\"type\":\"nonsense\"}",
                "{\"type\":\"subscribe\"}",
                "{\"type\":\"subscribe\",\"id\":\"a\"}",
                "{\"type\":\"subscribe\",\"id\":\"a\",\"payload\":{}}",
                "{\"type\":\"subscribe\",\"id\":\"a\",\"payload\":{\"query\":7}}",
                "{\"type\":\"complete\"}"
            })
    void hangsUpOnWhatIsNotOfTheProtocol(String text) {
        try (SocketClient socket = SocketClient.begin(port)) {
            socket.saysText(text);
            socket.hearsTheEnd(4400);
        }
    }

    @Test
    void hangsUpOnWhoeverAsksBeforeTheAcknowledgement() {
        try (SocketClient socket = SocketClient.open(port)) {
            socket.subscribes("a", "{ __typename }");
            socket.hearsTheEnd(4401);
        }
    }

    @Test
    void hangsUpOnASecondBeginning() {
        try (SocketClient socket = SocketClient.begin(port)) {
            socket.says(Map.of("type", "connection_init"));
            socket.hearsTheEnd(4429);
        }
    }

    @Test
    void hangsUpOnTwoOperationsOfOneName() {
        try (SocketClient socket = SocketClient.begin(port)) {
            socket.subscribes("same", "{ lab { slow } }");
            socket.subscribes("same", "{ lab { slow } }");
            socket.hearsTheEnd(4409);
        }
    }

    @Test
    void hangsUpOnOtherProtocols() {
        try (SocketClient socket = SocketClient.openSpeaking(port, null)) {
            socket.hearsTheEnd(4406);
        }
    }

    @Test
    void runsAFewOperationsAtATime() {
        try (SocketClient socket = SocketClient.begin(port)) {
            for (int n = 1; n <= 3; n++) {
                socket.subscribes("slow" + n, "{ lab { slow } }");
            }
            socket.subscribes("more", "{ __typename }");
            assertThat(socket.hears("error")).asString().contains("id=more").contains("RATE_LIMITED");
            socket.says(Map.of("type", "complete", "id", "slow1"));
            socket.subscribes("more", "{ __typename }");
            assertThat(socket.hears("next")).asString().contains("id=more");
        }
    }

    @Test
    void hangsUpOnWhoeverDoesNotBegin(RunningServer shared) {
        try (Laboratory hasty = Laboratory.open(shared, Map.of("guahao.graphql.streams.init", "100ms"));
                SocketClient socket = SocketClient.open(hasty.port())) {
            socket.hearsTheEnd(4408);
        }
    }

    @Test
    void givesSignsOfLife(RunningServer shared) {
        try (Laboratory lively = Laboratory.open(shared, Map.of("guahao.graphql.streams.heartbeat", "50ms"));
                SocketClient socket = SocketClient.begin(lively.port())) {
            socket.hears("ping");
        }
    }

    /** The server neither gathers what is not read nor waits for ever. */
    @Test
    void hangsUpOnAClientThatDoesNotRead(RunningServer shared) throws Exception {
        try (Laboratory own = Laboratory.open(shared, Map.of("guahao.graphql.streams.send", "300ms"));
                SocketClient socket = SocketClient.begin(own.port())) {
            socket.stopsReading();
            socket.subscribes("e", "subscription { endless { number } }");
            own.graph().awaitCancelled();
        }
    }
}
