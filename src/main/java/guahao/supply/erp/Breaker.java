package guahao.supply.erp;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens after some failures in a row, and while it is open nobody is let through. After a pause one probe is: its
 * success closes the breaker, its failure opens it for another pause.
 */
final class Breaker {

    /** Leave to make one call. What became of a call that began before the breaker last moved says nothing any more. */
    record Pass(long round) {}

    private final int mostFailures;
    private final long pauseNanos;
    private final LongSupplier nanos;
    private int failures;
    private boolean open;
    private boolean probing;
    private long openedAt;
    private long round;

    Breaker(int mostFailures, Duration pause, LongSupplier nanos) {
        this.mostFailures = mostFailures;
        this.pauseNanos = pause.toNanos();
        this.nanos = nanos;
    }

    /** Whether {@link #enter} would say no now. */
    synchronized boolean isShut() {
        return open && (probing || nanos.getAsLong() - openedAt < pauseNanos);
    }

    /** Null when nobody is let through; else one of the three below has to follow. */
    synchronized @Nullable Pass enter() {
        if (isShut()) {
            return null;
        }
        probing = open;
        return new Pass(round);
    }

    synchronized void succeeded(Pass pass) {
        if (pass.round() != round) {
            return;
        }
        failures = 0;
        if (open) {
            open = false;
            move();
        }
    }

    /** Whether this failure opened it. */
    synchronized boolean failed(Pass pass) {
        if (pass.round() != round) {
            return false;
        }
        failures++;
        if (!open && failures < mostFailures) {
            return false;
        }
        open = true;
        openedAt = nanos.getAsLong();
        move();
        return true;
    }

    /** The call ended without telling anything about whom it called. */
    synchronized void abandoned(Pass pass) {
        if (pass.round() == round) {
            probing = false;
        }
    }

    private void move() {
        probing = false;
        failures = 0;
        round++;
    }
}
