package guahao.scheduling;

import guahao.directory.SlotType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a schedule; null stays as it is.
 *
 * @param price 0 or less asks the price hierarchy
 */
public record ScheduleChange(
        @Nullable Long doctorId,
        @Nullable Long clinicId,
        @Nullable LocalDate date,
        @Nullable TimeSection section,
        @Nullable SlotType slotType,
        @Nullable Boolean open,
        @Nullable Integer totalSlots,
        @Nullable BigDecimal price) {

    /** The schedule as it is meant to be; what a change of the total does to the slots left is included. */
    Schedule appliedTo(Schedule now) {
        int total = Objects.requireNonNullElse(totalSlots, now.totalSlots());
        return new Schedule(
                now.id(),
                Objects.requireNonNullElse(doctorId, now.doctorId()),
                Objects.requireNonNullElse(clinicId, now.clinicId()),
                Objects.requireNonNullElse(date, now.date()),
                Objects.requireNonNullElse(section, now.section()),
                Objects.requireNonNullElse(slotType, now.slotType()),
                Objects.requireNonNullElse(open, now.open()),
                total,
                total - now.heldSlots(),
                Objects.requireNonNullElse(price, now.price()),
                now.createdAt());
    }
}
