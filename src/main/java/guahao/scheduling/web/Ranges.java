package guahao.scheduling.web;

import guahao.scheduling.Days;
import guahao.wire.input.Dates;
import guahao.wire.input.Query;
import java.time.LocalDate;

/** The range of days that a query of schedules has to name. */
final class Ranges {

    private static final int LONGEST = 366;

    private Ranges() {}

    static Days required(Query query) {
        LocalDate start = query.requiredDate("start_date");
        LocalDate end = query.requiredDate("end_date");
        Dates.requireRange(start, end, LONGEST);
        return new Days(start, end);
    }
}
