package guahao.supply.monitor;

import guahao.platform.jobs.Job;
import guahao.platform.jobs.Rounds;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;

/** Deletes calls a week later. */
@Singleton
final class ForgettingCalls implements Job {

    private static final Duration KEPT = Duration.ofDays(7);

    private final CallRepository repository;
    private final Clock clock;

    ForgettingCalls(CallRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "supply.forgetting-calls";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        LocalDateTime before = LocalDateTime.now(clock).minus(KEPT);
        Rounds.untilNothing(() -> repository.forget(before));
    }
}
