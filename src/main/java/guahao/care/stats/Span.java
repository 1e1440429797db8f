package guahao.care.stats;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Days from the first to the last, and how a trend divides them.
 *
 * @param byMonth whether a trend has an entry a month, else one a day
 */
public record Span(LocalDate first, LocalDate last, boolean byMonth) {

    public static Span week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Span(monday, monday.plusDays(6), false);
    }

    public static Span month(YearMonth month) {
        return new Span(month.atDay(1), month.atEndOfMonth(), false);
    }

    /** The quarter that the day is in. */
    public static Span quarter(LocalDate day) {
        YearMonth first = YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1);
        return new Span(first.atDay(1), first.plusMonths(2).atEndOfMonth(), true);
    }

    public static Span year(Year year) {
        return new Span(year.atDay(1), year.atDay(year.length()), true);
    }

    public String bucket(LocalDate day) {
        return byMonth ? YearMonth.from(day).toString() : day.toString();
    }

    public List<String> buckets() {
        Set<String> buckets = new LinkedHashSet<>();
        days().forEach(day -> buckets.add(bucket(day)));
        return new ArrayList<>(buckets);
    }

    public List<LocalDate> days() {
        return first.datesUntil(last.plusDays(1)).toList();
    }
}
