package guahao.scheduling.web;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.scheduling.Days;
import guahao.wire.input.Dates;
import guahao.wire.input.Query;
import java.time.LocalDate;

/** The range of days that a query of schedules has to name. */
final class Ranges {

    private static final int LONGEST = 366;

    private Ranges() {}

    static Days required(Query query) {
        LocalDate start = date(query, "start_date");
        LocalDate end = date(query, "end_date");
        Dates.requireRange(start, end, LONGEST);
        return new Days(start, end);
    }

    private static LocalDate date(Query query, String name) {
        LocalDate date = query.date(name);
        if (date == null) {
            throw Failure.Invalid.of(Problem.required(name));
        }
        return date;
    }
}
