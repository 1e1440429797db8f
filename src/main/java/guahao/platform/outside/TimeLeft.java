package guahao.platform.outside;

import java.time.Duration;

/** How much of an operation's time is left, however many calls it takes. */
public final class TimeLeft {

    private final long end;

    private TimeLeft(long end) {
        this.end = end;
    }

    public static TimeLeft of(Duration limit) {
        return new TimeLeft(System.nanoTime() + limit.toNanos());
    }

    /** Zero when it is over. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    public boolean isMoreThan(Duration time) {
        return left().compareTo(time) > 0;
    }
}
