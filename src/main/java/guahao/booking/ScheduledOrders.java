package guahao.booking;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** The orders of schedules, as whoever treats the patients needs them. */
@Singleton
public final class ScheduledOrders {

    private final AppointmentRepository repository;

    ScheduledOrders(AppointmentRepository repository) {
        this.repository = repository;
    }

    /** The first made first. */
    public List<Appointment> of(Collection<Long> scheduleIds, Collection<AppointmentStatus> statuses) {
        return scheduleIds.isEmpty() || statuses.isEmpty()
                ? List.of()
                : repository.oldestFirst(new Conditions()
                        .in("schedule_id", scheduleIds)
                        .in("status", statuses.stream().map(Enum::name).toList()));
    }
}
