package guahao.wire.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who may read what, with tokens that the laboratory takes: {@code user-7}, {@code admin-1}. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

    private static final String SECRETS = "{\"query\":\"{ secret adminSecret viewer { id } }\"}";

    private final Laboratory laboratory;

    AccessTest(RunningServer shared) {
        laboratory = Laboratory.open(shared);
    }

    @AfterAll
    void close() {
        laboratory.close();
    }

    private Answer ask(@org.jspecify.annotations.Nullable String token) {
        return laboratory.http().post("/graphql", SECRETS).token(token).send();
    }

    @Test
    void strangersReadNeither() {
        Answer answer = ask(null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("data.secret")).isNull();
        assertThat(answer.at("errors.0.extensions.code")).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.at("errors.1.extensions.code")).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.at("data.viewer")).isNull();
        assertThat(answer.node("errors").size()).isEqualTo(2);
    }

    @Test
    void whoeverIsSignedInReadsHisOwn() {
        Answer answer = ask("user-7");
        assertThat(answer.at("data.secret")).isEqualTo("whisper");
        assertThat(answer.at("data.viewer.id")).isEqualTo("7");
        assertThat(answer.at("data.adminSecret")).isNull();
        assertThat(GraphClient.code(answer)).isEqualTo("FORBIDDEN");
    }

    @Test
    void administratorsReadBoth() {
        Answer answer = ask("admin-1");
        assertThat(answer.at("data.adminSecret")).isEqualTo("order");
        assertThat(answer.has("errors")).isFalse();
    }

    @Test
    void aBadTokenReadsOnlyWhatIsPublic() {
        Answer answer = ask("nonsense");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.node("errors").size()).isEqualTo(3);
        assertThat(answer.at("data.viewer")).isNull();
    }
}
