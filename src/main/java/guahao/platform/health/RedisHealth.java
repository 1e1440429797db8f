package guahao.platform.health;

import guahao.platform.redis.Redis;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/** Without Redis the server is slower and each instance counts for itself, but it is up. */
@Singleton
final class RedisHealth implements HealthIndicator {

    private final Redis redis;
    private final TimedCheck timed;

    RedisHealth(Redis redis, TimedCheck timed) {
        this.redis = redis;
        this.timed = timed;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return timed.ask(() -> result(redis.isThere() ? "available" : "degraded"), result("degraded"));
    }

    private static HealthResult result(String state) {
        return HealthResult.builder("redis", HealthStatus.UP)
                .details(Map.of("state", state))
                .build();
    }
}
