package guahao.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowable;

import guahao.identity.People;
import guahao.kit.ServerTest;
import guahao.platform.failure.Failure;
import guahao.platform.redis.Redis;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ServerTest
class WrongPasswordsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-05T08:00:00Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.ofHours(8));
    private final String guesser = People.name() + " from 10.0.0.1";
    private final WrongPasswords wrongPasswords;
    private final WrongPasswords otherServer;

    WrongPasswordsTest(Redis redis) {
        wrongPasswords = new WrongPasswords(redis, clock);
        otherServer = new WrongPasswords(redis, clock);
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private void guess(int times) {
        IntStream.range(0, times).forEach(i -> wrongPasswords.add(guesser));
    }

    private void open() {
        assertThatNoException().isThrownBy(() -> wrongPasswords.requireFew(guesser));
    }

    private void lockedFor(Duration time) {
        for (WrongPasswords each : new WrongPasswords[] {wrongPasswords, otherServer}) {
            assertThat(catchThrowable(() -> each.requireFew(guesser)))
                    .isInstanceOfSatisfying(Failure.RateLimited.class, locked -> {
                        assertThat(locked.code()).isEqualTo("login.locked");
                        assertThat(locked.retryAfterSeconds()).isEqualTo(time.toSeconds());
                    });
        }
    }

    @Test
    void nineAreFewAndTenAreTooMany() {
        guess(9);
        open();
        guess(1);
        lockedFor(Duration.ofMinutes(15));
    }

    @Test
    void theWaitCountsFromTheLastAndIsNotProlongedByTrying() {
        guess(9);
        pass(Duration.ofMinutes(14));
        guess(1);
        pass(Duration.ofMinutes(10));
        assertThat(catchThrowable(() -> wrongPasswords.add(guesser))).isInstanceOf(Failure.RateLimited.class);
        lockedFor(Duration.ofMinutes(5));
        pass(Duration.ofMinutes(5));
        open();
    }

    @Test
    void tenOverALongerTimeAreFew() {
        guess(9);
        pass(Duration.ofMinutes(15));
        guess(9);
        open();
        guess(1);
        lockedFor(Duration.ofMinutes(15));
    }

    @Test
    void anotherAddressIsNotMeant() {
        guess(10);
        assertThatNoException().isThrownBy(() -> wrongPasswords.requireFew(guesser + "2"));
    }

    @Test
    void ofManyAtOnceTenAreToldThatTheyAreWrong() throws Exception {
        Callable<@Nullable Throwable> guess = () -> catchThrowable(() -> wrongPasswords.add(guesser));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var guesses = threads.invokeAll(java.util.Collections.nCopies(50, guess));
            int counted = 0;
            for (var each : guesses) {
                counted += each.get() == null ? 1 : 0;
            }
            assertThat(counted).isEqualTo(10);
        }
        lockedFor(Duration.ofMinutes(15));
    }

    @Test
    void eachServerCountsForItselfToo() {
        var here = new WrongPasswordsHere();
        long start = clock.millis();
        for (int i = 0; i < 10; i++) {
            assertThat(here.add(guesser, start + i)).isZero();
        }
        assertThat(here.add(guesser, start + 9))
                .isEqualTo(Duration.ofMinutes(15).toMillis());
        assertThat(here.lockedMillis(guesser, start + 9 + WrongPasswords.WINDOW.toMillis()))
                .isZero();
        assertThat(here.lockedMillis("other", start)).isZero();
    }
}
