package guahao.scheduling;

import guahao.directory.SlotType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A doctor in a clinic for one section of one day (排班).
 *
 * @param open false when it is stopped (停诊)
 * @param price the list price, before any discount
 */
public record Schedule(
        long id,
        long doctorId,
        long clinicId,
        LocalDate date,
        TimeSection section,
        SlotType slotType,
        boolean open,
        int totalSlots,
        int remainingSlots,
        BigDecimal price,
        LocalDateTime createdAt) {

    /** How many slots orders hold. */
    public int heldSlots() {
        return totalSlots - remainingSlots;
    }

    boolean isBookable() {
        return open && remainingSlots > 0;
    }

    /** Whether it is the same doctor at the same place and time. */
    boolean isWhereAndWhen(Schedule other) {
        return doctorId == other.doctorId
                && clinicId == other.clinicId
                && date.equals(other.date)
                && section == other.section;
    }

    Schedule opened(boolean nowOpen) {
        return copy(nowOpen, price);
    }

    Schedule withPrice(BigDecimal newPrice) {
        return copy(open, newPrice);
    }

    private Schedule copy(boolean newOpen, BigDecimal newPrice) {
        return new Schedule(
                id,
                doctorId,
                clinicId,
                date,
                section,
                slotType,
                newOpen,
                totalSlots,
                remainingSlots,
                newPrice,
                createdAt);
    }
}
