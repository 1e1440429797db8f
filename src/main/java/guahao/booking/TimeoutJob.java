package guahao.booking;

import guahao.platform.jobs.Job;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;

/** Times out what was not paid in time. */
@Singleton
final class TimeoutJob implements Job {

    private final AppointmentRepository repository;
    private final Timeouts timeouts;
    private final Sweep sweep;
    private final Clock clock;

    TimeoutJob(AppointmentRepository repository, Timeouts timeouts, Sweep sweep, Clock clock) {
        this.repository = repository;
        this.timeouts = timeouts;
        this.sweep = sweep;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "booking.payment-timeout";
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        LocalDateTime now = LocalDateTime.now(clock);
        sweep.through(
                after -> repository.unpaidSince(Timeouts.earliestEnd(now), after, Sweep.AT_ONCE),
                (session, order) -> session.isOverdueAt(order, now),
                timeouts::note);
    }
}
