package guahao.booking;

import guahao.scheduling.ScheduleUse;
import jakarta.inject.Singleton;

/** Tells whoever changes schedules which ones have orders. */
@Singleton
final class BookedSchedules implements ScheduleUse {

    private final AppointmentRepository repository;

    BookedSchedules(AppointmentRepository repository) {
        this.repository = repository;
    }

    @Override
    public boolean isUsed(long scheduleId) {
        return repository.count(new Conditions().and("schedule_id = ?", scheduleId)) > 0;
    }

    @Override
    public boolean isLive(long scheduleId) {
        return repository.count(
                        new Conditions().and("schedule_id = ?", scheduleId).and("status in ('PENDING', 'CONFIRMED')"))
                > 0;
    }
}
