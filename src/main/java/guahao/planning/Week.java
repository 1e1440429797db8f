package guahao.planning;

import guahao.scheduling.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Monday to Sunday. */
public record Week(LocalDate monday) {

    public static final int DAYS = 7;

    public static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    public LocalDate sunday() {
        return monday.plusDays(DAYS - 1L);
    }

    public Days days() {
        return new Days(monday, sunday());
    }

    /** Monday's morning first. */
    public List<Cell> cells() {
        return Cell.during(monday, DAYS);
    }
}
