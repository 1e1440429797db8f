package guahao.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * What becomes of a confirmed order at the doctor's; of two who say so at once one is told that it was done already.
 */
@Singleton
public final class Visits {

    private final AppointmentWriter writer;
    private final Clock clock;

    Visits(AppointmentWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** False when the order is not confirmed. */
    public boolean complete(long id) {
        return close(id, AppointmentStatus.COMPLETED);
    }

    /** False when the order is not confirmed. */
    public boolean noShow(long id) {
        return close(id, AppointmentStatus.NO_SHOW);
    }

    private boolean close(long id, AppointmentStatus to) {
        return writer.close(id, to, LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
    }
}
