package guahao.care.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as people write them into sheets. */
final class SheetDates {

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(\\d{4})[./-](\\d{1,2})[./-](\\d{1,2})"),
            Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日"),
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})"),
            // As cells of dates hold them.
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})T[\\d:.]+Z?"));
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    /** The first day behind the 29th of February 1900, which sheets believe in. */
    private static final int BEHIND_THE_DAY_THAT_NEVER_WAS = 60;

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(2_958_465);

    private SheetDates() {}

    /** Null when it is none. */
    static @Nullable LocalDate of(Object cell, boolean date1904) {
        if (cell instanceof BigDecimal number && number.signum() > 0 && number.compareTo(LAST_SERIAL) <= 0) {
            return serial(number.longValue(), date1904);
        }
        String text = CellText.of(cell);
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(text);
            if (matcher.matches()) {
                return day(matcher);
            }
        }
        return null;
    }

    private static @Nullable LocalDate serial(long days, boolean date1904) {
        if (days == 0) {
            // A time of no day.
            return null;
        }
        if (date1904) {
            LocalDate date = FIRST_OF_1904.plusDays(days);
            return date.isAfter(LAST) ? null : date;
        }
        return BEFORE_1900.plusDays(days < BEHIND_THE_DAY_THAT_NEVER_WAS ? days : days - 1);
    }

    private static @Nullable LocalDate day(Matcher matcher) {
        try {
            int year = Integer.parseInt(matcher.group(1));
            return year < 1000
                    ? null
                    : LocalDate.of(year, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
