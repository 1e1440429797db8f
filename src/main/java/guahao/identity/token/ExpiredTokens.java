package guahao.identity.token;

import guahao.platform.jobs.Job;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Clears away tokens that ended by themselves. */
@Singleton
final class ExpiredTokens implements Job {

    private final Tokens tokens;

    ExpiredTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "expired-tokens";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        tokens.purgeExpired();
    }
}
