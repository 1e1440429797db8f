package guahao.identity.verification;

import java.time.Duration;

/** What a code is sent for, how long it holds, and how soon the next may follow to the same address. */
public enum Purpose {
    PHONE_REGISTRATION(Duration.ofMinutes(5), Duration.ofMinutes(1)),
    EMAIL_BINDING(Duration.ofMinutes(5), Duration.ofMinutes(1)),
    EMAIL_REGISTRATION(Duration.ofHours(24), Duration.ZERO);

    private final Duration life;
    private final Duration pause;

    Purpose(Duration life, Duration pause) {
        this.life = life;
        this.pause = pause;
    }

    Duration life() {
        return life;
    }

    public Duration pause() {
        return pause;
    }
}
