package guahao.booking;

import guahao.platform.jobs.Job;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Reminds of tomorrow's visits, at an hour when people are awake. */
@Singleton
final class ReminderJob implements Job {

    private static final LocalTime FROM = LocalTime.of(9, 0);

    private final AppointmentRepository repository;
    private final Reminders reminders;
    private final Sweep sweep;
    private final Clock clock;

    ReminderJob(AppointmentRepository repository, Reminders reminders, Sweep sweep, Clock clock) {
        this.repository = repository;
        this.reminders = reminders;
        this.sweep = sweep;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "booking.reminders";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        LocalDateTime now = LocalDateTime.now(clock);
        if (!now.toLocalTime().isBefore(FROM)) {
            remindOf(now.toLocalDate().plusDays(1));
        }
    }

    void remindOf(LocalDate day) {
        sweep.through(
                after -> repository.toRemindOf(day, after, Sweep.AT_ONCE),
                (session, order) -> true,
                reminders::remindOnce);
    }
}
