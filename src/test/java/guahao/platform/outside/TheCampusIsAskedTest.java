package guahao.platform.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.kit.ServerTest;
import guahao.platform.boot.StartupFailure;
import guahao.platform.failure.Failure;
import guahao.platform.kit.StubHttp;
import guahao.platform.outside.Campus.Answer;
import guahao.platform.outside.Campus.Standing;
import io.micronaut.json.JsonMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServerTest
class TheCampusIsAskedTest {

    private final StubHttp stub = new StubHttp();
    private final Campus campus;

    TheCampusIsAskedTest(OutsideHttp http, JsonMapper json) {
        this.campus = new RemoteCampus(new CampusSettings(stub.uri("/sign-in").toString(), "key"), http, json);
    }

    @AfterEach
    void close() {
        stub.close();
    }

    @ParameterizedTest
    @CsvSource({"student,STUDENT", "teacher,TEACHER", "staff,STAFF"})
    void andSaysWhoItsMembersAre(String type, Standing standing) throws Exception {
        stub.says(200, "{\"type\":\"" + type + "\",\"name\":\"x\"}");
        assertThat(campus.signIn("2020\"1", "p")).isEqualTo(new Answer.Member(standing));
        StubHttp.Asked asked = stub.nextAsked();
        assertThat(asked.authorization()).isEqualTo("Bearer key");
        assertThat(asked.body()).isEqualTo("{\"identifier\":\"2020\\\"1\",\"password\":\"p\"}");
    }

    @Test
    void andWhoIsNone() {
        stub.says(401, "{}");
        assertThat(campus.signIn("1", "p")).isEqualTo(new Answer.WrongPassword());
        stub.says(404, "{}");
        assertThat(campus.signIn("1", "p")).isEqualTo(new Answer.NoMember());
    }

    @ParameterizedTest
    @CsvSource({"500,{}", "302,{}", "200,{}", "200,<html>", "200,null"})
    void andIsAwayWhenItTalksNonsense(int status, String answer) {
        stub.says(status, answer);
        assertThatThrownBy(() -> campus.signIn("1", "p")).isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void onlyWithItsKey() {
        assertThatThrownBy(() -> new CampusSettings("https://campus.example", " "))
                .isInstanceOf(StartupFailure.class)
                .hasMessageStartingWith("GUAHAO_CAMPUS_KEY");
        assertThatThrownBy(() -> new CampusSettings("campus", "key")).isInstanceOf(StartupFailure.class);
    }
}
