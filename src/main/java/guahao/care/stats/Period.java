package guahao.care.stats;

import guahao.care.input.Payload;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The days that an analysis is about: those that are named, else the current week, month, quarter or year. */
final class Period {

    private static final String BAD_RANGE = "统计周期不合法";

    enum Range {
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    private Period() {}

    static Span read(Payload payload, LocalDate today) {
        Range range = payload.choice("range", Range.class, BAD_RANGE);
        YearMonth month = Periods.month(payload);
        Span quarter = Periods.quarter(payload);
        Year year = Periods.year(payload);
        Range kind = range == null ? implied(month, quarter, year) : range;
        return switch (kind) {
            case WEEK -> Span.week(today);
            case MONTH -> Span.month(month == null ? YearMonth.from(today) : month);
            case QUARTER -> quarter == null ? Span.quarter(today) : quarter;
            case YEAR -> Span.year(year == null ? Year.from(today) : year);
        };
    }

    private static Range implied(@Nullable YearMonth month, @Nullable Span quarter, @Nullable Year year) {
        if (month != null) {
            return Range.MONTH;
        }
        if (quarter != null) {
            return Range.QUARTER;
        }
        return year == null ? Range.MONTH : Range.YEAR;
    }
}
