package guahao.wire.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What objects hold is completed beside the engine, and nobody should be able to tell. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeldValuesTest {

    private final Laboratory laboratory;
    private final GraphClient graph;

    HeldValuesTest(RunningServer shared) {
        laboratory = Laboratory.open(shared);
        graph = laboratory.client();
    }

    @AfterAll
    void close() {
        laboratory.close();
    }

    @Test
    void keepsTheOrderThatWasAskedFor() {
        Answer answer = graph.ask("{ lab { z: money thread list { name a: self { money name } } name } }");
        assertThat(answer.text())
                .contains(
                        "\"lab\":{\"z\":12.50,\"thread\":\"virtual\",\"list\":[{\"name\":\"lab\",\"a\":{\"money\":12.50,"
                                + "\"name\":\"lab\"}}],\"name\":\"lab\"}");
    }

    @Test
    void mergesWhatIsAskedForTwice() {
        Answer answer =
                graph.ask("{ lab { list { name } list { money ...more } } } fragment more on Lab { self { name } }");
        assertThat(answer.at("data.lab.list.0"))
                .isEqualTo(Map.of("name", "lab", "money", 12.5, "self", Map.of("name", "lab")));
    }

    @Test
    void leavesOutWhatTheVariablesLeaveOut() {
        String query = "query($full: Boolean!) { lab { list { name money @include(if: $full) ... @skip(if: $full)"
                + " { self { name } } } } }";
        assertThat(graph.ask(query, Map.of("full", true)).at("data.lab.list.0"))
                .isEqualTo(Map.of("name", "lab", "money", 12.5));
        assertThat(graph.ask(query, Map.of("full", false)).at("data.lab.list.0"))
                .isEqualTo(Map.of("name", "lab", "self", Map.of("name", "lab")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"breaks", "mood"})
    void saysWhichValueIsWrong(String field) {
        Answer answer = graph.ask("{ lab { list { name " + field + " } } }");
        assertThat(answer.at("errors.0.path")).isEqualTo(List.of("lab", "list", 0, field));
        assertThat(answer.at("data.lab.list.0.name")).isEqualTo("lab");
        assertThat(answer.at("data.lab.list.0." + field)).isNull();
        assertThat(answer.text()).doesNotContain("S3CRET");
    }

    @Test
    void nullsTheParentOfWhatMayNotBeNull() {
        Answer answer = graph.ask("{ lab { list { name nothing } } }");
        assertThat(answer.at("errors.0.path")).isEqualTo(List.of("lab", "list", 0, "nothing"));
        assertThat(answer.at("data")).isNull();
    }

    @Test
    void tellsTheTypeOfEachObject() {
        Answer answer = graph.ask("{ lab { list { __typename name } } }");
        assertThat(answer.at("data.lab.list.0")).isEqualTo(Map.of("__typename", "Lab", "name", "lab"));
    }

    @Test
    void giveEachObjectItsOwnArguments() {
        Answer answer =
                graph.ask("{ lab { a: id(value: 1) b: id(value: 2) list { id(value: 3) self { id(value: 4) } } } }");
        assertThat(answer.text())
                .contains("{\"a\":\"1\",\"b\":\"2\",\"list\":[{\"id\":\"3\",\"self\":{\"id\":\"4\"}}]}");
    }
}
