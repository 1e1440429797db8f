package guahao.wire.idempotency;

import guahao.platform.jobs.Job;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;

/** Forgets writes whose day is over; what one run leaves the next one finds. */
@Singleton
final class ExpiredKeys implements Job {

    private static final int MOST_ROUNDS = 100;

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
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (keys.forgetAllExpired(LocalDateTime.now(clock)) == 0) {
                return;
            }
        }
    }
}
