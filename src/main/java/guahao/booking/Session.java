package guahao.booking;

import guahao.configuration.EffectiveSettings;
import guahao.configuration.SettingKey;
import guahao.scheduling.Schedule;
import guahao.scheduling.SectionHours;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** A schedule with where it belongs and the settings that hold for it. */
public record Session(Schedule schedule, long hospitalId, long departmentId, EffectiveSettings settings) {

    public long id() {
        return schedule.id();
    }

    public LocalTime startTime() {
        return SectionHours.of(schedule.section(), settings).start();
    }

    public LocalTime endTime() {
        return SectionHours.of(schedule.section(), settings).end();
    }

    public boolean hasStartedAt(LocalDateTime now) {
        return !now.isBefore(start());
    }

    private LocalDateTime start() {
        return schedule.date().atTime(startTime());
    }

    public int cancelHours() {
        return settings.integer(SettingKey.CANCEL_HOURS_BEFORE);
    }

    /** Whether it is early enough to cancel. */
    public boolean mayCancelAt(LocalDateTime now) {
        return now.isBefore(start().minusHours(cancelHours()));
    }

    /** Whether who waits could have a slot now. */
    public boolean takesFromWaitlistAt(LocalDateTime now) {
        return schedule.open() && schedule.remainingSlots() > 0 && !hasStartedAt(now);
    }

    public LocalDateTime paymentEnd(LocalDateTime since) {
        return since.plusMinutes(settings.integer(SettingKey.PAYMENT_TIMEOUT_MINUTES));
    }

    /** Whether the time to pay has run out. */
    public boolean isOverdueAt(Appointment order, LocalDateTime now) {
        LocalDateTime since = order.payment().since();
        return order.isUnpaid() && since != null && !now.isBefore(paymentEnd(since));
    }

    /** The order as it counts now, whether or not its time-out has been noted. */
    public Appointment asOf(LocalDateTime now, Appointment order) {
        return isOverdueAt(order, now) ? order.timedOut() : order;
    }

    public boolean mayCancel(Appointment order, LocalDateTime now) {
        return asOf(now, order).isLive() && mayCancelAt(now);
    }

    public boolean mayReschedule(Appointment order, LocalDateTime now) {
        return asOf(now, order).isLive() && !hasStartedAt(now);
    }
}
