package guahao.booking;

import guahao.platform.jobs.Job;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Closes what still waits once the section has started. */
@Singleton
final class WaitlistJob implements Job {

    private final AppointmentRepository repository;
    private final AppointmentWriter writer;
    private final Sweep sweep;
    private final Clock clock;

    WaitlistJob(AppointmentRepository repository, AppointmentWriter writer, Sweep sweep, Clock clock) {
        this.repository = repository;
        this.writer = writer;
        this.sweep = sweep;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "booking.waitlist-closing";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        sweep.through(
                after -> repository.waitingUntil(now.toLocalDate(), after, Sweep.AT_ONCE),
                (session, order) -> session.hasStartedAt(now),
                order -> writer.end(order, Ending.cancelled("候补的时段已开始"), now, null));
    }
}
