package guahao.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@ServerTest
class ALoginFloodStarvesNobodyTest {

    private static final int LOGINS = 80;

    private final Http http;

    ALoginFloodStarvesNobodyTest(Http http) {
        this.http = http;
    }

    /**
     * Nothing is timed: others are answered while the flood is still being worked off. It is one of names that nobody
     * has, which cost as much as others.
     */
    @Test
    void othersAreAnsweredInBetween() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> logins = new ArrayList<>();
            for (int i = 0; i < LOGINS; i++) {
                logins.add(threads.submit(this::login));
            }
            for (int i = 0; i < 3; i++) {
                assertThat(http.get("/patient/major-departments").send().at("code"))
                        .isEqualTo(0);
            }
            assertThat(logins).anyMatch(login -> !login.isDone());
            for (Future<Integer> login : logins) {
                assertThat(login.get()).isEqualTo(200);
            }
        }
    }

    private int login() {
        return http.post("/auth/login", "{\"username\":\"%s\",\"password\":\"wrong\"}".formatted(People.name()))
                .send()
                .status();
    }
}
