package guahao.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries, whatever it says. */
@ServerTest
class AnswerHeadersTest {

    private static final String ORIGIN = "https://admin.example";

    @ParameterizedTest
    @ValueSource(strings = {"/common/test-samples/1", "/api/no-such-resource", "/health", "/no-such-page"})
    void protectsBrowsers(String path, Http http) {
        Answer answer = http.get(path).send();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).isNotNull();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void keepsTheRequestIdThatIsBrought(Http http) {
        Answer answer =
                http.get("/health").header("X-Request-Id", "till-4711.a").send();
        assertThat(answer.header("X-Request-Id")).isEqualTo("till-4711.a");
    }

    @Test
    void makesARequestIdWhereTheBroughtOneIsUnusable(Http http) {
        Answer answer =
                http.get("/health").header("X-Request-Id", "<script>alert(1)").send();
        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f]{32}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/common/test-samples/1",
                "/common/no-such-route",
                "/api/test-samples/private",
                "/api/projects/test-samples/fault",
            })
    void allowsBrowserPagesErrorsIncluded(String path, Http http) {
        Answer answer = http.call("GET", path).header("Origin", ORIGIN).send();
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
    }

    @Test
    void allowsTheUnauthenticatedToReadWhy(Http http) {
        Answer answer = http.post("/common/test-samples/private", "{}")
                .header("Origin", ORIGIN)
                .send();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/common/test-samples",
                "/common/no-such-route",
                "/api/projects/test-samples",
                "/api/test-samples/private",
                "/api/orders/no-such-route",
                "/v1/functions/no-such-name",
            })
    void answersPreflightsOfEveryPath(String path, Http http) {
        Answer answer = http.call("OPTIONS", path)
                .header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "GET")
                .send();
        assertThat(answer.status()).isBetween(200, 204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("GET", "POST", "PUT", "DELETE");
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .contains("Authorization", "Content-Type", "Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "TRACE"})
    void refusesOtherMethodsOfAPageInTheDialect(String method, Http http) {
        Answer answer = http.call(method, "/api/test-samples/private/x")
                .header("Origin", ORIGIN)
                .send();
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
    }
}
