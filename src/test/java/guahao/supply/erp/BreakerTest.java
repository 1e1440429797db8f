package guahao.supply.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final long PAUSE = 30_000_000_000L;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
    private final Breaker breaker = new Breaker(5, Duration.ofNanos(PAUSE), now::get);

    private Breaker.Pass enter() {
        return Objects.requireNonNull(breaker.enter(), "let through");
    }

    private void fails(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed(enter());
        }
    }

    @Test
    void opensAfterFiveFailuresInARow() {
        fails(4);
        assertThat(breaker.isShut()).isFalse();
        assertThat(breaker.failed(enter())).isTrue();
        assertThat(breaker.isShut()).isTrue();
        assertThat(breaker.enter()).isNull();
    }

    @Test
    void beginsToCountAnewAfterASuccess() {
        fails(4);
        breaker.succeeded(enter());
        fails(4);
        assertThat(breaker.isShut()).isFalse();
    }

    @Test
    void letsOneProbeThroughAfterThePause() {
        fails(5);
        now.addAndGet(PAUSE - 1);
        assertThat(breaker.enter()).isNull();
        now.addAndGet(1);
        Breaker.Pass probe = enter();
        assertThat(breaker.enter()).isNull();
        breaker.succeeded(probe);
        assertThat(breaker.isShut()).isFalse();
        fails(4);
        assertThat(breaker.isShut()).isFalse();
    }

    @Test
    void staysOpenAnotherPauseWhenTheProbeFails() {
        fails(5);
        now.addAndGet(PAUSE);
        breaker.failed(enter());
        now.addAndGet(PAUSE - 1);
        assertThat(breaker.enter()).isNull();
        now.addAndGet(1);
        assertThat(breaker.enter()).isNotNull();
    }

    @Test
    void letsAnotherProbeThroughWhenOneEndsWithoutAWord() {
        fails(5);
        now.addAndGet(PAUSE);
        breaker.abandoned(enter());
        assertThat(breaker.enter()).isNotNull();
        assertThat(breaker.enter()).isNull();
    }

    @Test
    void doesNotListenToCallsFromBeforeItMoved() {
        Breaker.Pass early = enter();
        Breaker.Pass earlyToo = enter();
        fails(5);
        breaker.succeeded(early);
        assertThat(breaker.isShut()).isTrue();
        now.addAndGet(PAUSE);
        Breaker.Pass probe = enter();
        breaker.abandoned(earlyToo);
        assertThat(breaker.enter()).isNull();
        breaker.succeeded(probe);
        breaker.failed(earlyToo);
        fails(4);
        assertThat(breaker.isShut()).isFalse();
    }
}
