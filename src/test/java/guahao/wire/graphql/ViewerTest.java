package guahao.wire.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With the tokens that people really have. */
@ServerTest
class ViewerTest {

    @Test
    void isWhoeverPresentsAGoodToken(Http http, People people) {
        var user = people.user();
        Answer answer = http.post("/graphql", "{\"query\":\"{ viewer { id } }\"}")
                .token(user.token())
                .send();
        assertThat(answer.text()).isEqualTo("{\"data\":{\"viewer\":{\"id\":\"" + user.id() + "\"}}}");
    }

    @Test
    void isKnownOnASocketToo(Http http, People people) {
        var user = people.user();
        try (SocketClient socket = SocketClient.begin(http.port(), Map.of("Authorization", "Bearer " + user.token()))) {
            socket.subscribes("v", "{ viewer { id } }");
            assertThat(socket.hears("next")).asString().contains("viewer={id=" + user.id() + "}");
        }
    }
}
