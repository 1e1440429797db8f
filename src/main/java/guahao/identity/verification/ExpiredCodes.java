package guahao.identity.verification;

import guahao.platform.jobs.Job;
import guahao.platform.jobs.Rounds;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;

/** Forgets codes that hold no longer; what one run leaves the next one finds. */
@Singleton
final class ExpiredCodes implements Job {

    private final VerificationCodeRepository codes;
    private final Clock clock;

    ExpiredCodes(VerificationCodeRepository codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "expired-verification-codes";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        Rounds.untilNothing(() -> codes.deleteExpired(LocalDateTime.now(clock)));
    }
}
