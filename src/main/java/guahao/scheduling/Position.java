package guahao.scheduling;

import java.time.LocalDate;

/** A place in the order in which schedules are listed: by date, then section, then id. */
public record Position(LocalDate date, TimeSection section, long id) {

    public static Position of(Schedule schedule) {
        return new Position(schedule.date(), schedule.section(), schedule.id());
    }
}
