package guahao.care.stats;

import guahao.care.input.Payload;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Months, quarters and years as clients write them. */
public final class Periods {

    private static final Pattern MONTH = Pattern.compile("(?!0000)\\d{4}-\\d{2}");
    private static final Pattern QUARTER = Pattern.compile("((?!0000)\\d{4})-Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("(?!0000)\\d{4}");
    private static final int LONGEST = 10;

    private Periods() {}

    public static @Nullable YearMonth month(Payload payload) {
        String text = payload.text("month", 1, LONGEST, "月份不合法");
        YearMonth month = text == null ? null : month(text);
        if (text != null && month == null) {
            payload.complain("month", "月份不合法");
        }
        return month;
    }

    private static @Nullable YearMonth month(String text) {
        try {
            return MONTH.matcher(text).matches() ? YearMonth.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    public static @Nullable Year year(Payload payload) {
        String text = payload.text("year", 1, LONGEST, "年份不合法");
        if (text == null) {
            return null;
        }
        if (!YEAR.matcher(text).matches()) {
            payload.complain("year", "年份不合法");
            return null;
        }
        return Year.parse(text);
    }

    public static @Nullable Span quarter(Payload payload) {
        String text = payload.text("quarter", 1, LONGEST, "季度不合法");
        if (text == null) {
            return null;
        }
        Matcher matcher = QUARTER.matcher(text);
        if (!matcher.matches()) {
            payload.complain("quarter", "季度不合法");
            return null;
        }
        return Span.quarter(
                LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)) * 3, 1));
    }
}
