package guahao.wire.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import org.junit.jupiter.api.Test;

@ServerTest
class BatchTest {

    @Test
    void loadsOnceForAllObjectsOfALevelOnAVirtualThread(RunningServer shared) {
        try (Laboratory laboratory = Laboratory.open(shared)) {
            assertThat(laboratory
                            .client()
                            .ask("{ things { nodes { name } } lab { thread } }")
                            .text())
                    .isEqualTo("{\"data\":{\"things\":{\"nodes\":[{\"name\":\"thing 0\"},{\"name\":\"thing 1\"},"
                            + "{\"name\":\"thing 2\"}]},\"lab\":{\"thread\":\"virtual\"}}}");
            assertThat(laboratory.graph().loads).hasValue(1);
        }
    }
}
