package guahao.wire.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class HttpConversationTest {

    private static final String TYPE_NAME = "{\"query\":\"{ __typename }\"}";

    private final Http http;

    HttpConversationTest(Http http) {
        this.http = http;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | application/json; charset=utf-8",
                "application/graphql-response+json | application/graphql-response+json; charset=utf-8",
                "*/* | application/json; charset=utf-8",
                "application/graphql-response+json, application/json;q=0.9 | application/graphql-response+json; charset=utf-8",
                "application/graphql-response+json;q=0.1, application/json;q=0.9 | application/json; charset=utf-8",
                "text/html, */*;q=0.8 | application/json; charset=utf-8",
            })
    void answersInTheTypeThatTheClientLikesBest(String accepted, String answered) {
        Answer answer =
                http.post("/graphql", TYPE_NAME).header("Accept", accepted).send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(answered);
        assertThat(answer.text()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
    }

    @Test
    void answersAGet() {
        Answer answer =
                http.get("/graphql?query=%7B__typename%7D&variables=%7B%7D").send();
        assertThat(answer.at("data.__typename")).isEqualTo("Query");
    }

    @Test
    void refusesAnAnswerTypeThatItDoesNotSpeak() {
        Answer answer =
                http.post("/graphql", TYPE_NAME).header("Accept", "text/html").send();
        assertThat(answer.status()).isEqualTo(406);
        assertThat(GraphClient.code(answer)).isEqualTo("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json; charset=gbk"})
    void refusesABodyOfAnotherType(String type) {
        Answer answer = http.call("POST", "/graphql").body(type, TYPE_NAME).send();
        assertThat(answer.status()).isEqualTo(415);
        assertThat(GraphClient.code(answer)).isEqualTo("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void refusesOtherMethodsInItsOwnWords(String method) {
        Answer answer = http.call(method, "/graphql").json(TYPE_NAME).send();
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
        assertThat(GraphClient.code(answer)).isEqualTo("BAD_USER_INPUT");
    }

    static Stream<String> malformed() {
        return Stream.of(
                "",
                "{",
                "null",
                "7",
                "\"text\"",
                "{}",
                "[]",
                "[7]",
                "{\"query\":7}",
                "{\"query\":null}",
                "{\"query\":\"{__typename}\",\"variables\":\"x\"}",
                "{\"query\":\"{__typename}\",\"operationName\":1}",
                "{\"query\":\"{__typename}\",\"extensions\":[]}",
                "{\"query\":\"{__typename}\",\"extensions\":{\"persistedQuery\":7}}",
                "{\"query\":\"{__typename}\",\"documentId\":\"HospitalDepartments\"}");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void answersAMalformedRequestWith400WithoutNamingItsClasses(String body) {
        Answer answer = http.post("/graphql", body).send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(GraphClient.code(answer)).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.at("errors.0.extensions.traceId")).asString().isNotBlank();
        assertThat(answer.text()).doesNotContain("jackson").doesNotContain("Exception");
    }

    @Test
    void tellsByTheStatusWhetherAnythingWasExecutedInTheTypeOfTheSpecification() {
        String type = "application/graphql-response+json";
        assertThat(http.post("/graphql", "{\"query\":\"{\"}")
                        .header("Accept", type)
                        .send()
                        .status())
                .isEqualTo(400);
        assertThat(http.post("/graphql", "{\"query\":\"{\"}").send().status()).isEqualTo(200);
    }

    @Test
    void explainsASyntaxErrorWithItsPlace() {
        Answer answer = http.post("/graphql", "{\"query\":\"{ hospitals { \"}").send();
        assertThat(GraphClient.code(answer)).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.at("errors.0.locations.0.line")).isEqualTo(1);
        assertThat(answer.has("data")).isFalse();
        assertThat(answer.text()).doesNotContain("antlr").doesNotContain("classification");
    }

    @Test
    void answersABatchInOrder() {
        Answer answer = http.post(
                        "/graphql",
                        "[{\"query\":\"{ a: __typename }\"},{\"query\":\"{ nonsense }\"},{\"query\":\"{ b: __typename }\"}]")
                .send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("0.data.a")).isEqualTo("Query");
        assertThat(answer.at("1.errors.0.extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.at("2.data.b")).isEqualTo("Query");
    }

    @Test
    void choosesTheNamedOperation() {
        String two = "query A { a: __typename } query B { b: __typename }";
        assertThat(http.post("/graphql", GraphClient.json(java.util.Map.of("query", two, "operationName", "B")))
                        .send()
                        .at("data.b"))
                .isEqualTo("Query");
        assertThat(GraphClient.code(http.post("/graphql", GraphClient.json(java.util.Map.of("query", two)))
                        .send()))
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void letsStrangersInAndTellsAViewerWithABadTokenSo() {
        GraphClient graph = new GraphClient(http);
        assertThat(graph.ask("{ viewer { id } }").text()).isEqualTo("{\"data\":{\"viewer\":null}}");
        Answer bad = http.post("/graphql", "{\"query\":\"{ viewer { id } __typename }\"}")
                .token("nonsense")
                .send();
        assertThat(bad.status()).isEqualTo(200);
        assertThat(bad.at("data.viewer")).isNull();
        assertThat(bad.at("data.__typename")).isEqualTo("Query");
        assertThat(GraphClient.code(bad)).isEqualTo("UNAUTHENTICATED");
        assertThat(bad.at("errors.0.path.0")).isEqualTo("viewer");
    }
}
