package guahao.scheduling;

import guahao.directory.SlotType;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One schedule as another system tells of it, by names.
 *
 * @param date null when it was none
 * @param section null when it was none
 */
public record FeedEntry(
        String hospital,
        String clinic,
        @Nullable String doctor,
        @Nullable LocalDate date,
        @Nullable TimeSection section,
        SlotType slotType,
        BigDecimal price,
        int totalSlots,
        boolean stopped) {}
