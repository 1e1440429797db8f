package guahao.wire.graphql.execution;

import java.time.Duration;

/** When a request's time is up, on the clock that only goes forward. */
public record Deadline(long nanos) {

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    long remainingNanos() {
        return nanos - System.nanoTime();
    }
}
