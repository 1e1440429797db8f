package guahao.care.metrics;

import guahao.care.input.Moments;
import guahao.platform.jobs.Job;
import guahao.platform.jobs.Rounds;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Forgets metrics after a week. */
@Singleton
final class OldMetrics implements Job {

    private static final Duration KEPT = Duration.ofDays(7);

    private final MetricRepository rows;
    private final Clock clock;

    OldMetrics(MetricRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "care.old-metrics";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Rounds.untilNothing(() -> rows.deleteBefore(Moments.now(clock).minus(KEPT)));
    }
}
