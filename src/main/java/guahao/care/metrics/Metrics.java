package guahao.care.metrics;

import guahao.platform.database.WriteBehind;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Writes metrics in the background. */
@Singleton
public class Metrics {

    private static final int MOST_WAITING = 10_000;

    private final WriteBehind<Metric> metrics;

    Metrics(MetricRepository rows, MeterRegistry meters) {
        metrics = new WriteBehind<>(MOST_WAITING, meters.counter("guahao.care.metrics.lost"), rows::insert);
    }

    public void add(Metric metric) {
        metrics.add(metric);
    }

    @EventListener
    void onShutdown(ShutdownEvent event) {
        write();
    }

    @Scheduled(fixedDelay = "500ms")
    void write() {
        metrics.write();
    }
}
