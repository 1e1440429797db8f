package guahao.wire.limit;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.OtherServers;
import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The platform's limit over HTTP, on a server where it is three a minute. */
@ServerTest
class PlatformLimitTest {

    private static final int LIMIT = 3;

    @Test
    void countsEachDialectAndCallerForItself(RunningServer shared) {
        Map<String, String> environment =
                Map.of("GUAHAO_RATE_LIMIT", Integer.toString(LIMIT), "GUAHAO_SANDBOX", "true", "GUAHAO_DEMO", "false");
        try (RunningServer server = OtherServers.onDatabase(shared, "limited", environment)) {
            var http = new Http(server.port());
            String token = server.context().getBean(People.class).user().token();

            Answer rest = refusedAfterTheLimit(http.get("/api/hospitals"));
            assertThat(rest.at("code")).isEqualTo(429);
            assertThat(rest.at("message")).isEqualTo("请求过于频繁，请稍后再试");

            Answer graph = refusedAfterTheLimit(http.post("/graphql", "{\"query\":\"{ __typename }\"}"));
            assertThat(graph.at("errors.0.extensions.code")).isEqualTo("RATE_LIMITED");
            assertThat(graph.at("errors.0.extensions.traceId")).isNotNull();

            Answer gallery = refusedAfterTheLimit(http.get("/api/projects/test-samples/1"));
            assertThat(gallery.at("code")).isEqualTo("ERR_RATE_LIMITED");

            assertThat(refusedAfterTheLimit(http.get("/api/departments").token(token))
                            .status())
                    .isEqualTo(429);
            for (int i = 0; i < 2 * LIMIT; i++) {
                assertThat(http.get("/patient/hospitals").send().at("code")).isEqualTo(0);
            }
        }
    }

    private static Answer refusedAfterTheLimit(Http.Call call) {
        for (int i = 0; i < LIMIT; i++) {
            assertThat(call.send().status()).isEqualTo(200);
        }
        Answer refused = call.send();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).matches("[1-9]\\d?");
        return refused;
    }
}
