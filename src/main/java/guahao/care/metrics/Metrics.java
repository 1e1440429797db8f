package guahao.care.metrics;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps metrics off the request's path: they wait here and are written together. Too many at once are dropped. */
@Singleton
public class Metrics {

    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);
    private static final int MOST_WAITING = 10_000;
    private static final int BATCH = 1000;

    private final BlockingQueue<Metric> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final MetricRepository rows;

    Metrics(MetricRepository rows) {
        this.rows = rows;
    }

    public void add(Metric metric) {
        waiting.offer(metric);
    }

    @Scheduled(fixedDelay = "500ms")
    void write() {
        List<Metric> batch = new ArrayList<>();
        try {
            while (waiting.drainTo(batch, BATCH) > 0) {
                rows.insert(batch);
                batch.clear();
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} metrics of calls are lost: {}",
                    batch.size(),
                    e.getClass().getSimpleName());
        }
    }
}
