package guahao.supply.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.supply.monitor.CallRepository.HourOfEndpoint;
import io.micronaut.json.tree.JsonNode;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServerTest
class CallsAreMeasuredTest {

    private final Http http;
    private final CallRepository repository;

    CallsAreMeasuredTest(Http http, CallRepository repository) {
        this.http = http;
        this.repository = repository;
    }

    private List<HourOfEndpoint> since(LocalDateTime from, String endpoint) {
        return repository.sumsSince(from).stream()
                .filter(line -> line.endpoint().equals(endpoint))
                .toList();
    }

    @Test
    void byTheTemplateOfTheirRoute(CallLog log, Clock clock) {
        LocalDateTime before = LocalDateTime.now(clock);
        String id = UUID.randomUUID().toString();
        assertThat(http.get("/api/orders/" + id + "/status").send().status()).isEqualTo(401);
        assertThat(http.get("/api/orders/" + id + "/nothing").send().status()).isEqualTo(404);
        assertThat(http.delete("/api/materials/" + id + "/progress").send().status())
                .isEqualTo(405);
        log.write();
        assertThat(since(before, "/api/orders/{order_id}/status")).isNotEmpty();
        assertThat(since(before, "/api/materials/{material_id}/progress")).isNotEmpty();
        assertThat(repository.sumsSince(before))
                .noneMatch(line -> line.endpoint().contains(id));
    }

    @Test
    void andAddedUp() {
        String endpoint = "/test/" + UUID.randomUUID();
        LocalDateTime at = LocalDateTime.of(2099, 12, 31, 10, 59, 59);
        repository.save(List.of(
                new Call(endpoint, 200, 10, at),
                new Call(endpoint, 499, 11, at),
                new Call(endpoint, 500, 12, at),
                new Call(endpoint, 200, 1, at.plusSeconds(1))));
        List<HourOfEndpoint> hours = since(at, endpoint).stream()
                .sorted(Comparator.comparing(HourOfEndpoint::hour))
                .toList();
        assertThat(hours)
                .extracting(HourOfEndpoint::hour)
                .containsExactly("2099-12-31 10:00:00", "2099-12-31 11:00:00");
        CallSum sum = hours.getFirst().sum().and(hours.getLast().sum());
        assertThat(sum).isEqualTo(new CallSum(4, 34, 12, 1));
        assertThat(sum.averageMillis()).hasToString("8.50");
        assertThat(hours.getFirst().sum().errorRate()).hasToString("33.33");
        assertThat(hours.getFirst().sum().successRate()).hasToString("66.67");
        repository.forget(LocalDateTime.of(2000, 1, 1, 0, 0));
        assertThat(since(at, endpoint)).hasSize(2);
    }

    @Test
    void andShownToAnybody() {
        Answer performance = http.get("/api/metrics/performance").send();
        assertThat(performance.at("message")).isEqualTo("查询成功");
        assertThat(calls(performance.node("data.hourlyStats")))
                .isEqualTo(calls(performance.node("data.endpointStats")));
        Answer status = http.get("/api/erp/status").send();
        assertThat(status.number("data.checkTime")).isPositive();
        assertThat(status.node("data.stats").isArray()).isTrue();
        Answer health = http.get("/api/health/check").send();
        assertThat(health.at("success")).isEqualTo(true);
        assertThat(health.at("data.services.erp")).isEqualTo("healthy");
        assertThat(health.at("data.services.wechat")).isEqualTo("healthy");
    }

    private static long calls(JsonNode stats) {
        long sum = 0;
        for (JsonNode line : stats.values()) {
            sum += Objects.requireNonNull(line.get("totalCalls")).getLongValue();
        }
        return sum;
    }
}
