package guahao.platform.outbox;

import guahao.platform.jobs.Job;
import guahao.platform.jobs.Rounds;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;

/** Deletes settled messages a month later: they hold addresses and names. */
@Singleton
final class ForgettingJob implements Job {

    private static final Duration KEPT = Duration.ofDays(30);

    private final OutboxRepository rows;
    private final Clock clock;

    ForgettingJob(OutboxRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outbox.forgetting";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        LocalDateTime before = LocalDateTime.now(clock).minus(KEPT);
        Rounds.untilNothing(() -> rows.forget(before));
    }
}
