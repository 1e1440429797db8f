package guahao.accesslog;

import guahao.platform.jobs.Job;
import guahao.platform.jobs.Rounds;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;

/** Deletes accesses a month later, by whole hours; their numbers stay. */
@Singleton
final class ForgettingAccesses implements Job {

    private static final Duration KEPT = Duration.ofDays(30);

    private final AccessRepository repository;
    private final Clock clock;

    ForgettingAccesses(AccessRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "accesslog.forgetting";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        LocalDateTime before = AccessRepository.hour(LocalDateTime.now(clock).minus(KEPT));
        Rounds.untilNothing(() -> repository.forget(before));
    }
}
