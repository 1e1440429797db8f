package guahao.planning;

import guahao.scheduling.Schedule;
import guahao.scheduling.TimeSection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A section of a day. */
public record Cell(LocalDate date, TimeSection section) {

    static Cell of(Schedule schedule) {
        return new Cell(schedule.date(), schedule.section());
    }

    /** All of so many days, in the order of time. */
    static List<Cell> during(LocalDate first, int days) {
        return Stream.iterate(first, day -> day.plusDays(1))
                .limit(days)
                .flatMap(day -> Arrays.stream(TimeSection.values()).map(section -> new Cell(day, section)))
                .toList();
    }

    /** How people read it: 2026-11-23 上午. */
    public String label() {
        return date + " " + section.label();
    }
}
