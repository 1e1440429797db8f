package guahao.supply.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import guahao.supply.monitor.CallStatistics;
import guahao.supply.monitor.CallStatistics.Line;
import guahao.supply.monitor.CallSum;
import guahao.supply.monitor.SupplyHealth;
import guahao.wire.dialect.Said;
import guahao.wire.dialect.Speaks;
import guahao.wire.dialect.SupplyDialect;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;

/** How the dialect fares, for anybody. */
@Controller("/api")
@Speaks(SupplyDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
class MonitorController {

    private final SupplyHealth health;
    private final CallStatistics calls;
    private final Clock clock;

    MonitorController(SupplyHealth health, CallStatistics calls, Clock clock) {
        this.health = health;
        this.calls = calls;
        this.clock = clock;
    }

    @Serdeable
    record Health(String status, long timestamp, Services services) {}

    @Serdeable
    record Services(String database, String erp, String wechat) {}

    @Serdeable
    record Stats(List<Stat> stats, long checkTime) {}

    @Serdeable
    record Stat(
            String endpoint,
            long totalCalls,
            BigDecimal avgResponseTime,
            BigDecimal errorRate,
            BigDecimal successRate) {

        static Stat of(Line line) {
            CallSum sum = line.sum();
            return new Stat(line.name(), sum.calls(), sum.averageMillis(), sum.errorRate(), sum.successRate());
        }
    }

    @Serdeable
    record Performance(List<HourStat> hourlyStats, List<EndpointStat> endpointStats) {}

    @Serdeable
    record HourStat(String hour, @JsonUnwrapped Figures figures) {}

    @Serdeable
    record EndpointStat(String endpoint, @JsonUnwrapped Figures figures) {}

    @Serdeable
    record Figures(
            long totalCalls, BigDecimal avgResponseTime, long maxResponseTime, long errorCalls, BigDecimal errorRate) {
        static Figures of(Line line) {
            CallSum sum = line.sum();
            return new Figures(sum.calls(), sum.averageMillis(), sum.longestMillis(), sum.errors(), sum.errorRate());
        }
    }

    @Get("/health/check")
    Said<Health> check() {
        SupplyHealth.Services services = health.services();
        String status = services.areWell() ? "healthy" : services.database() ? "degraded" : "unhealthy";
        return new Said<>(
                services.areWell() ? "系统健康" : "系统异常",
                new Health(
                        status,
                        clock.millis(),
                        new Services(word(services.database()), word(services.erp()), word(services.weChat()))));
    }

    private static String word(boolean well) {
        return well ? "healthy" : "unhealthy";
    }

    /** The last 60 minutes by endpoint. */
    @Get("/erp/status")
    Stats status() {
        return new Stats(calls.lastHour().stream().map(Stat::of).toList(), clock.millis());
    }

    /** The last 24 hours, by hour and by endpoint. */
    @Get("/metrics/performance")
    Performance performance() {
        CallStatistics.Day day = calls.lastDay();
        return new Performance(
                day.hours().stream()
                        .map(hour -> new HourStat(hour.name(), Figures.of(hour)))
                        .toList(),
                day.endpoints().stream()
                        .map(endpoint -> new EndpointStat(endpoint.name(), Figures.of(endpoint)))
                        .toList());
    }
}
