package guahao.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.endpoint.health.HealthEndpoint;
import io.micronaut.management.endpoint.health.HealthLevelOfDetail;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.security.authentication.Authentication;
import java.security.Principal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@ServerTest
class HealthIsTrueAndDiscreetTest {

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness"})
    void strangersLearnThatTheServerIsUp(String path, Http http) {
        Answer answer = http.get(path).send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void administratorsLearnMore(HealthEndpoint health) {
        HealthResult result = Mono.from(health.getHealth(Authentication.build("1", List.of("ADMIN"))))
                .blockOptional()
                .orElseThrow();
        assertThat(String.valueOf(result.getDetails()))
                .contains("database", "redis", "diskSpace")
                .doesNotContain("jdbc:");
    }

    @Test
    void othersDoNot(GuardedHealth health) {
        Principal doctor = Authentication.build("2", List.of("DOCTOR"));
        assertThat(health.levelOfDetail(doctor)).isEqualTo(HealthLevelOfDetail.STATUS);
        assertThat(health.levelOfDetail(() -> "ADMIN")).isEqualTo(HealthLevelOfDetail.STATUS);
        assertThat(health.levelOfDetail(null)).isEqualTo(HealthLevelOfDetail.STATUS);
    }

    @Test
    void whatHangsIsDown(TimedCheck timed) {
        HealthResult late = HealthResult.builder("database", HealthStatus.DOWN).build();
        var never = new CompletableFuture<HealthResult>();
        assertThat(Flux.from(timed.ask(never::join, late)).blockLast()).isSameAs(late);
        never.complete(late);
    }

    @Test
    void metricsAreThere(Http http) {
        Answer answer = http.get("/prometheus").send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("jvm_memory_used_bytes", "hikaricp_connections", "guahao_job_seconds_count");
    }
}
