package guahao.booking;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** Of each schedule with orders of that status something that is another once others are. */
    public Map<Long, String> marks(Collection<Long> scheduleIds, AppointmentStatus status) {
        return scheduleIds.isEmpty() ? Map.of() : repository.marks(scheduleIds, status);
    }

    /** Whether the account, or its own patient, has an order there that was not given back. */
    public boolean isPartyToOne(long scheduleId, long accountId, @Nullable Long ownPatientId) {
        return repository.count(new Conditions()
                        .and("schedule_id = ?", scheduleId)
                        .and("status not in ('CANCELLED', 'TIMEOUT')")
                        .and(
                                "(initiator_id = ? or patient_id = ?)",
                                accountId,
                                ownPatientId == null ? 0L : ownPatientId))
                > 0;
    }
}
