package guahao.wire.input;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Told by a sign-in: a body that is understood is refused with 101, any other with 99. */
@ServerTest
class BodiesAreReadToTheLetterTest {

    private static final String SIGN_IN = "{\"identifier\":\"nobody-of-bodies\",\"password\":\"wrong1\"}";

    @ParameterizedTest
    @ValueSource(strings = {" x", "{}", "]", ",", " \"more\""})
    void refusesWhatFollowsTheObject(String rest, Http http) {
        assertThat(http.post("/auth/staff/login", SIGN_IN + rest).send().at("code"))
                .isEqualTo(99);
    }

    @Test
    void takesBlanksAround(Http http) {
        assertThat(http.post("/auth/staff/login", " \r\n" + SIGN_IN + "\n\t ")
                        .send()
                        .at("code"))
                .isEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPLICATION/JSON", "application/Json; charset=UTF-8", "application/vnd.api+JSON"})
    void knowsJsonHoweverItsTypeIsWritten(String type, Http http) {
        assertThat(http.call("POST", "/auth/staff/login")
                        .body(type, SIGN_IN)
                        .send()
                        .at("code"))
                .isEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00a0"})
    void refusesABodyOfBlanks(String body, Http http) {
        assertThat(http.post("/auth/staff/login", body).send().at("code")).isEqualTo(99);
    }

    @Test
    void takesANullFieldForAnAbsentOne(Http http) {
        Answer answer = http.post(
                        "/auth/staff/login",
                        "{\"identifier\":null,\"username\":\"nobody-of-bodies\",\"password\":\"wrong1\"}")
                .send();
        assertThat(answer.at("code")).isEqualTo(101);
    }
}
