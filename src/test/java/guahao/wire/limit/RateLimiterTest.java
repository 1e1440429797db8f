package guahao.wire.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import guahao.kit.ServerTest;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Failure.RateLimited;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@ServerTest
class RateLimiterTest {

    @Test
    void countsToTheLimitAndTellsTheWait(RateLimiter limiter) {
        String who = "test:" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            limiter.take(who, 5);
        }
        RateLimited refused = catchThrowableOfType(RateLimited.class, () -> limiter.take(who, 5));
        assertThat(refused.retryAfterSeconds()).isBetween(55L, 60L);
        limiter.take(who + "-other", 5);
    }

    @Test
    void letsExactlyTheLimitThroughInARush(RateLimiter limiter) {
        String who = "test:" + UUID.randomUUID();
        var passed = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                threads.submit(() -> {
                    limiter.take(who, 50);
                    return passed.incrementAndGet();
                });
            }
        }
        assertThat(passed).hasValue(50);
    }

    @Test
    void looksWithoutCounting(RateLimiter limiter) {
        String who = "test:" + UUID.randomUUID();
        limiter.take(who, 2);
        for (int i = 0; i < 3; i++) {
            limiter.look(who, 2);
        }
        limiter.take(who, 2);
        assertThat(catchThrowableOfType(RateLimited.class, () -> limiter.look(who, 2)))
                .isNotNull();
        var windows = new LocalWindows(Duration.ofMinutes(1));
        assertThat(windows.look("a", 1, 1_000)).isEqualTo(-1);
        assertThat(windows.take("a", 1, 1_000)).isEqualTo(-1);
        assertThat(windows.look("a", 1, 2_000)).isEqualTo(59_000);
        assertThat(windows.look("a", 1, 61_000)).isEqualTo(-1);
    }

    @Test
    void countsTheSameWithoutRedis() {
        var windows = new LocalWindows(Duration.ofMinutes(1));
        assertThat(windows.take("a", 2, 1_000)).isEqualTo(-1);
        assertThat(windows.take("a", 2, 31_000)).isEqualTo(-1);
        assertThat(windows.take("a", 2, 40_000)).isEqualTo(21_000);
        assertThat(windows.take("b", 2, 40_000)).isEqualTo(-1);
        assertThat(windows.take("a", 2, 61_000)).isEqualTo(-1);
        assertThat(windows.take("a", 2, 61_000)).isEqualTo(30_000);
    }

    @Test
    void refusesWithAFailureThatDialectsKnow(RateLimiter limiter) {
        String who = "test:" + UUID.randomUUID();
        limiter.take(who, 1);
        assertThatThrownBy(() -> limiter.take(who, 1)).isInstanceOf(Failure.class);
    }
}
