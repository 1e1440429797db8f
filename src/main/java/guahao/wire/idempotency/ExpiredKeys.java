package guahao.wire.idempotency;

import guahao.platform.jobs.Job;
import guahao.platform.jobs.Rounds;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;

/** Forgets writes whose day is over; what one run leaves the next one finds. */
@Singleton
final class ExpiredKeys implements Job {

    private final KeyRepository keys;
    private final Clock clock;

    ExpiredKeys(KeyRepository keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "expired-idempotency-keys";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        Rounds.untilNothing(() -> keys.forgetAllExpired(LocalDateTime.now(clock)));
    }
}
