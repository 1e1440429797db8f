package guahao.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.OtherServers;
import guahao.identity.account.Accounts;
import guahao.identity.demo.DemoAccounts;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The life of a database: a sandbox with its demonstration first, then in earnest. */
@ServerTest
class FirstAdministratorTest {

    private static final String ADMIN = "{\"username\":\"admin\",\"password\":\"Admin@12345\"}";

    private final RunningServer shared;

    FirstAdministratorTest(RunningServer shared) {
        this.shared = shared;
    }

    private RunningServer start(boolean sandbox) {
        return OtherServers.onDatabase(
                shared, "first_administrator", Map.of("GUAHAO_SANDBOX", Boolean.toString(sandbox)));
    }

    @Test
    void isMadeOnceByAnyoneWhenTheDemonstrationIsOver() throws Exception {
        String demoToken;
        try (RunningServer sandbox = start(true)) {
            sandbox.context().getBean(DemoAccounts.class).load();
            var http = new Http(sandbox.port());
            demoToken = (String) http.post("/auth/login", ADMIN).send().at("message.access_token");
            assertThat(http.get("/auth/me").token(demoToken).send().at("message.role"))
                    .isEqualTo("admin");
            assertThat(register(http, "early")).isEqualTo(102);
        }
        try (RunningServer earnest = start(false)) {
            var http = new Http(earnest.port());
            assertThat(http.get("/auth/me").token(demoToken).send().status()).isEqualTo(401);
            assertThat(http.post("/auth/login", ADMIN).send().at("code")).isEqualTo(101);
            assertThat(earnest.context().getBean(Accounts.class).liveDemoAccounts())
                    .isEmpty();

            assertThat(registerAtOnce(http)).containsOnlyOnce(0).containsOnly(0, 102);
            assertThat(register(http, "late")).isEqualTo(102);
        }
    }

    private static int register(Http http, String identifier) {
        String body = "{\"identifier\":\"%s\",\"password\":\"Secret-1\",\"name\":\"a\"}".formatted(identifier);
        return http.post("/auth/register-admin", body).send().node("code").getIntValue();
    }

    private static List<Integer> registerAtOnce(Http http) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<Integer>) () -> register(http, "first" + i % 4))
                    .toList();
            List<Integer> codes = new ArrayList<>();
            for (var each : threads.invokeAll(calls)) {
                codes.add(each.get());
            }
            return codes;
        }
    }
}
