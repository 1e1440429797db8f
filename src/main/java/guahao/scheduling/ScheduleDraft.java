package guahao.scheduling;

import guahao.directory.SlotType;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A schedule to be made.
 *
 * @param price 0 or less asks the price hierarchy
 */
public record ScheduleDraft(
        long doctorId,
        long clinicId,
        LocalDate date,
        TimeSection section,
        SlotType slotType,
        boolean open,
        int totalSlots,
        BigDecimal price) {}
