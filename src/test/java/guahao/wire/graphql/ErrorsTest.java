package guahao.wire.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorsTest {

    private final Laboratory laboratory;

    private final GraphClient graph;

    ErrorsTest(RunningServer shared) {
        laboratory = Laboratory.open(shared);
        graph = laboratory.client();
    }

    @AfterAll
    void close() {
        laboratory.close();
    }

    @ParameterizedTest
    @CsvSource({
        "forbidden,FORBIDDEN,没有权限",
        "notFound,NOT_FOUND,东西不存在",
        "unauthenticated,UNAUTHENTICATED,Token无效或已失效",
        "limited,RATE_LIMITED,请求过于频繁，请稍后再试",
        "conflict,BAD_USER_INPUT,已被占用",
        "invalid,BAD_USER_INPUT,参数不对",
        "away,INTERNAL,内部服务异常"
    })
    void givesEachFailureItsCode(String failure, String code, String message) {
        Answer answer = graph.ask("{ lab { name refuses(code: \"" + failure + "\") } }");
        assertThat(GraphClient.code(answer)).isEqualTo(code);
        assertThat(answer.at("errors.0.message")).isEqualTo(message);
        assertThat(answer.at("errors.0.path.1")).isEqualTo("refuses");
        assertThat(answer.at("data.lab.name")).isEqualTo("lab");
        assertThat(answer.at("data.lab.refuses")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fails", "strictlyFails", "nothing"})
    void keepsFaultsToItself(String field) {
        Answer answer = graph.ask("{ lab { " + field + " } }");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(GraphClient.code(answer)).isEqualTo("INTERNAL");
        assertThat(answer.at("errors.0.message")).isEqualTo("内部服务异常");
        assertThat(answer.at("errors.0.extensions.traceId")).asString().isNotBlank();
        assertThat(answer.text())
                .doesNotContain("S3CRET")
                .doesNotContain("Exception")
                .doesNotContain("null type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ nonsense }",
                "{ lab }",
                "{ lab { name { x } } }",
                "{ lab { date(value: \"yesterday\") } }",
                "{ lab { amount(value: 1.234) } }",
                "{ lab { refuses } }",
                "mutation { __typename }",
                "query($x: Nonsense) { lab { name } }",
                "{ ...F } fragment F on Query { ...F }",
                "{ lab { ...Missing } }",
                "fragment F on Lab { name }",
                "#only a comment",
                "{ lab { name(value: \"\\uD83D\") } }"
            })
    void callsAWrongDocumentBadInput(String query) {
        Answer answer = graph.ask(query);
        assertThat(GraphClient.code(answer)).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.has("data")).isFalse();
        assertThat(answer.text())
                .doesNotContain("graphql.")
                .doesNotContain("antlr")
                .doesNotContain("classification");
    }

    @Test
    void callsAWrongVariableBadInput() {
        String query = "query($day: Date!) { lab { date(value: $day) } }";
        assertThat(GraphClient.code(graph.ask(query, Map.of("day", "2026-02-30"))))
                .isEqualTo("BAD_USER_INPUT");
        assertThat(GraphClient.code(graph.ask(query, Map.of("day", 7)))).isEqualTo("BAD_USER_INPUT");
        assertThat(GraphClient.code(graph.ask(query))).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void writesTheScalarsOfTheContract() {
        Answer answer = graph.ask("""
                { lab {
                  money
                  date(value: "2026-11-20")
                  moment(value: "2026-11-20T02:15:30Z")
                  amount(value: 0.1)
                  id(value: "nonsense")
                } }""");
        assertThat(answer.text())
                .isEqualTo("{\"data\":{\"lab\":{\"money\":12.50,\"date\":\"2026-11-20\","
                        + "\"moment\":\"2026-11-20T10:15:30+08:00\",\"amount\":0.1,\"id\":\"0\"}}}");
    }

    @Test
    void hidesTheSchemaWhereIntrospectionIsOff(RunningServer shared) {
        try (Laboratory closed = Laboratory.open(shared, Map.of(), false, false)) {
            assertThat(GraphClient.code(closed.client().ask("{ __schema { types { name } } }")))
                    .isEqualTo("FORBIDDEN");
            assertThat(closed.client().ask("{ __typename }").at("data.__typename"))
                    .isEqualTo("Query");
            assertThat(closed.http().get("/graphiql").send().status()).isEqualTo(404);
        }
    }
}
