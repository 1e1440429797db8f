package guahao.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class HealthDetailsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/readiness", "/health/liveness"})
    void areForAdministratorsOnly(String path, Http http, People people) {
        assertThat(http.get(path).send().text()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(http.get(path).token("bad").send().text()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(http.get(path).token(people.user().token()).send().text()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(http.get(path)
                        .token(people.admin().token())
                        .send()
                        .node("details")
                        .size())
                .isPositive();
    }
}
