package guahao.wire.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every limit at its number and one above. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {

    private final Laboratory laboratory;

    private final GraphClient graph;

    LimitsTest(RunningServer shared) {
        laboratory = Laboratory.open(shared);
        graph = laboratory.client();
    }

    @AfterAll
    void close() {
        laboratory.close();
    }

    private void takes(String query) {
        assertThat(graph.ask(query).text()).startsWith("{\"data\":{");
    }

    private Answer refuses(String query) {
        Answer answer = graph.ask(query);
        assertThat(answer.has("data")).isFalse();
        assertThat(GraphClient.code(answer)).isEqualTo("QUERY_TOO_COMPLEX");
        assertThat(answer.at("errors.0.message")).asString().contains("上限");
        return answer;
    }

    private static String times(int n, String separator, java.util.function.IntFunction<String> part) {
        return IntStream.range(0, n).mapToObj(part).collect(Collectors.joining(separator));
    }

    private static String deep(int levels) {
        return "{ lab " + "{ self ".repeat(levels - 2) + "{ name }" + " }".repeat(levels - 2) + " }";
    }

    @Test
    void takesTwelveLevelsAndNotThirteen() {
        takes(deep(12));
        assertThat(refuses(deep(13)).at("errors.0.message")).isEqualTo("查询的层级为 13，超过上限 12");
    }

    @Test
    void countsLevelsThroughFragments() {
        String fragments = " fragment F on Lab { self { ...G } } fragment G on Lab { self { self { self { name } } } }";
        takes("{ lab " + "{ self ".repeat(5) + "{ ... on Lab { ...F } }" + " }".repeat(5) + " }" + fragments);
        refuses("{ lab " + "{ self ".repeat(7) + "{ ... on Lab { ...F } }" + " }".repeat(7) + " }" + fragments);
    }

    @Test
    void takesThirtyAliasesAndNotThirtyOne() {
        takes("{ lab { " + times(30, " ", i -> "a" + i + ": name") + " } }");
        refuses("{ lab { " + times(31, " ", i -> "a" + i + ": name") + " } }");
    }

    @Test
    void countsTheAliasesOfAFragmentWhereverItIsSpread() {
        String fragment = " fragment F on Lab { " + times(10, " ", i -> "a" + i + ": name") + " }";
        takes("{ lab { ...F self { ...F self { ...F } } } }" + fragment);
        refuses("{ lab { ...F self { ...F self { ...F self { a: name } } } } }" + fragment);
    }

    @Test
    void takesTwentyRootFieldsAndNotTwentyOne() {
        takes("{ " + "__typename ".repeat(20) + "}");
        refuses("{ " + "__typename ".repeat(21) + "}");
        takes("{ ...F ...F } fragment F on Query { " + "__typename ".repeat(10) + "}");
        refuses("{ ...F ... on Query { ...F } __typename } fragment F on Query { " + "__typename ".repeat(10) + "}");
    }

    @Test
    void takesTwoThousandTokensAndNotOneMore() {
        takes("{ lab { " + "name ".repeat(1_995) + "} }");
        refuses("{ lab { " + "name ".repeat(1_996) + "} }");
    }

    /** One list costs 1 and ten times what is below: 1 + 10 x (1 + 10 x (...)). */
    @Test
    void multipliesWhatIsBelowAPlainListByTen() {
        String lists = "{ lab " + "{ list ".repeat(4) + "{ %s }" + " }".repeat(4) + " }";
        // lab 1 + list 1 + 10 (1 + 10 (1 + 10 (1 + 10 f))) = 1112 + 10000 f
        takes(lists.formatted("name ".repeat(9)));
        assertThat(refuses(lists.formatted("name ".repeat(10))).at("errors.0.message"))
                .isEqualTo("查询的复杂度为 101112，超过上限 100000");
    }

    /** things(first) { nodes { things(first) { nodes { number } } } } = 1 + a (1 + 1 (1 + b (1 + 1 f))). */
    @Test
    void multipliesWhatIsBelowAConnectionOnceByItsPageSize() {
        String query = "{ things(first: 100) { nodes { things(first: 100) { nodes { %s } } } } }";
        // 1 + 100 (2 + 100 (1 + f)) = 10201 + 10000 f
        takes(query.formatted("number ".repeat(8)));
        refuses(query.formatted("number ".repeat(9)));
    }

    @Test
    void readsThePageSizeFromVariablesAndDefaults() {
        // 1 + n (2 + 100 (2 + 8)) = 1 + 1002 n
        String rest = " { nodes { things(first: 100) { edges { node { " + "number ".repeat(8) + "} } } } } }";
        String query = "query($n: Int) { things(first: $n)" + rest;
        assertThat(graph.ask(query, Map.of("n", 99)).has("errors")).isFalse();
        assertThat(GraphClient.code(graph.ask(query, Map.of("n", 100)))).isEqualTo("QUERY_TOO_COMPLEX");
        assertThat(graph.ask(query).has("errors")).isFalse();
        takes("{ things" + rest);
    }

    @Test
    void isNotBlownUpByNestedFragments() {
        String query = "{ lab { ...F0 } } "
                + times(
                        60,
                        " ",
                        i -> "fragment F" + i + " on Lab { list { name } ...F" + (i + 1) + " ...F" + (i + 1) + " }")
                + " fragment F60 on Lab { list { name } }";
        assertThat(GraphClient.code(graph.ask(query))).isEqualTo("QUERY_TOO_COMPLEX");
    }

    @Test
    void countsIntrospectionNeitherAsDeepNorAsDear() {
        String ofType = "ofType { ".repeat(9) + "name" + " }".repeat(9);
        takes("{ __schema { types { fields { type { " + ofType + " } } } } }");
    }

    @Test
    void refusesIntrospectionInBadFaith() {
        Answer answer = graph.ask("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }");
        assertThat(GraphClient.code(answer)).isEqualTo("QUERY_TOO_COMPLEX");
        assertThat(answer.has("data")).isFalse();
    }

    @Test
    void takesTenOperationsInABatchAndNotEleven() {
        String one = "{\"query\":\"{ __typename }\"}";
        assertThat(laboratory
                        .http()
                        .post("/graphql", "[" + times(10, ",", i -> one) + "]")
                        .send()
                        .json()
                        .size())
                .isEqualTo(10);
        Answer eleven = laboratory
                .http()
                .post("/graphql", "[" + times(11, ",", i -> one) + "]")
                .send();
        assertThat(eleven.status()).isEqualTo(400);
        assertThat(GraphClient.code(eleven)).isEqualTo("QUERY_TOO_COMPLEX");
    }

    @Test
    void takesABodyOf256KiBAndNotOneByteMore() {
        String query = "{\"query\":\"{ __typename }\"}";
        String exact = query + " ".repeat(262_144 - query.length());
        assertThat(laboratory.http().post("/graphql", exact).send().status()).isEqualTo(200);
        Answer over = laboratory.http().post("/graphql", exact + " ").send();
        assertThat(over.status()).isEqualTo(413);
        assertThat(GraphClient.code(over)).isEqualTo("QUERY_TOO_COMPLEX");
    }

    @Test
    void refusesALongBodyOfUnknownLength() throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create("http://127.0.0.1:" + laboratory.port() + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(new byte[300_000])))
                .build();
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            var answer = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
        }
    }

    @Test
    void interruptsAnOperationWhoseTimeIsUp(RunningServer shared) throws Exception {
        try (Laboratory hasty = Laboratory.open(shared, Map.of("guahao.graphql.limits.time", "200ms"))) {
            Answer answer = hasty.client().ask("{ lab { slow } }");
            assertThat(answer.text()).contains("已停止");
            assertThat(GraphClient.code(answer)).isEqualTo("QUERY_TOO_COMPLEX");
            hasty.graph().interrupted.await();
            Answer batch = hasty.http()
                    .post("/graphql", "[{\"query\":\"{ lab { slow } }\"},{\"query\":\"{ lab { slow } }\"}]")
                    .send();
            assertThat(batch.at("0.errors.0.extensions.code")).isEqualTo("QUERY_TOO_COMPLEX");
            assertThat(batch.at("1.errors.0.extensions.code")).isEqualTo("QUERY_TOO_COMPLEX");
        }
    }
}
