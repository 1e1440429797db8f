package guahao.statistics;

import guahao.scheduling.Schedule;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A schedule with what its orders come to. */
public record ScheduleFigures(Schedule schedule, Figures figures) {

    private static final int DECIMALS = 2;

    /** How many orders there are for a slot, 0 without slots. */
    public BigDecimal utilization() {
        return schedule.totalSlots() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(figures.registrations())
                        .divide(BigDecimal.valueOf(schedule.totalSlots()), DECIMALS, RoundingMode.HALF_UP);
    }
}
