package guahao.wire.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Server-sent events: graphql-sse, distinct connections. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventStreamTest {

    private final Laboratory laboratory;

    EventStreamTest(RunningServer shared) {
        laboratory = Laboratory.open(shared, Map.of("guahao.graphql.streams.heartbeat", "50ms"));
    }

    @AfterAll
    void close() {
        laboratory.close();
    }

    private Answer stream(String query) {
        return laboratory
                .http()
                .post("/graphql", GraphClient.json(Map.of("query", query)))
                .header("Accept", "text/event-stream")
                .send();
    }

    private static String events(Answer answer) {
        return answer.text().replaceAll("(?m)^:\n\n", "");
    }

    @Test
    void sendsEachEventAndThenTheEnd() {
        Answer answer = stream("subscription { ticks(n: 2) { number } }");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/event-stream; charset=utf-8");
        assertThat(events(answer)).isEqualTo("""
                event: next
                data: {"data":{"ticks":{"number":1}}}

                event: next
                data: {"data":{"ticks":{"number":2}}}

                event: complete
                data:

                """);
    }

    @Test
    void answersQueriesToo() {
        assertThat(events(stream("{ __typename }")))
                .isEqualTo("event: next\ndata: {\"data\":{\"__typename\":\"Query\"}}\n\nevent: complete\ndata:\n\n");
    }

    @Test
    void tellsWhatIsWrongInAnEvent() {
        assertThat(events(stream("subscription { nonsense }")))
                .startsWith("event: next\ndata: {\"errors\":")
                .contains("BAD_USER_INPUT")
                .endsWith("event: complete\ndata:\n\n");
        assertThat(events(stream("subscription { broken { number } }")))
                .contains("INTERNAL")
                .doesNotContain("S3CRET");
    }

    @Test
    void answersAMalformedRequestAsAnyOther() {
        Answer answer = laboratory
                .http()
                .post("/graphql", "{")
                .header("Accept", "text/event-stream")
                .send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void refusesASubscriptionWhereNothingCanBeStreamed() {
        assertThat(GraphClient.code(laboratory.client().ask("subscription { ticks(n: 1) { number } }")))
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void givesSignsOfLifeAndStopsWhenTheClientIsGone() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + laboratory.port() + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"subscription { endless { number } }\"}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).isEqualTo(":");
                String line = lines.readLine();
                while (!":".equals(line)) {
                    line = lines.readLine();
                    assertThat(line).as("the stream goes on").isNotNull();
                }
            }
            client.shutdownNow();
        }
        laboratory.graph().awaitCancelled();
    }
}
