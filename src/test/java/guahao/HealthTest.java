package guahao;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Http;
import guahao.kit.ServerTest;
import org.junit.jupiter.api.Test;

@ServerTest
class HealthTest {

    @Test
    void tellsStrangersNothingButUp(Http http) {
        assertThat(http.get("/health").send().text()).isEqualTo("{\"status\":\"UP\"}");
    }
}
