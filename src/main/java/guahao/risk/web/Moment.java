package guahao.risk.web;

import guahao.platform.clock.HospitalClock;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.input.Dates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An end of a range, as clients write it: a day, or a time that may have fractions of a second and an offset, which is
 * taken over to the hospital's clock.
 *
 * @param first its first millisecond
 * @param last its last, which of a day is another
 * @param shown as it is answered
 */
record Moment(LocalDateTime first, LocalDateTime last, String shown) {

    /** A plus that was not encoded arrives as a blank. */
    private static final Pattern TIME = Pattern.compile(
            "((?!0000)\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?)(Z|[+ -]\\d{2}(?::?\\d{2})?)?");

    private static final LocalTime LAST = LocalTime.of(23, 59, 59, 999_000_000);
    private static final LocalDateTime EARLIEST = LocalDate.of(1, 1, 1).atStartOfDay();
    private static final LocalDateTime LATEST = LocalDate.of(9999, 12, 31).atTime(LAST);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    static Moment of(String name, String text) {
        try {
            return Dates.find(text).map(Moment::ofDay).orElseGet(() -> ofTime(text));
        } catch (DateTimeException e) {
            throw Failure.Invalid.of(Problem.invalid(name));
        }
    }

    private static Moment ofDay(LocalDate day) {
        return new Moment(day.atStartOfDay(), day.atTime(LAST), day.toString());
    }

    private static Moment ofTime(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw new DateTimeException("No time");
        }
        LocalDateTime time = LocalDate.parse(matcher.group(1))
                .atTime(LocalTime.parse(matcher.group(2).replace(',', '.')));
        LocalDateTime here = within(time, matcher.group(3));
        return new Moment(here, here, SECONDS.format(here));
    }

    /** The calendar's ends are no further than the database's. */
    private static LocalDateTime within(LocalDateTime time, @Nullable String offset) {
        LocalDateTime here = offset == null
                ? time
                : OffsetDateTime.of(time, ZoneOffset.of(offset.replace(' ', '+')))
                        .atZoneSameInstant(HospitalClock.ZONE)
                        .toLocalDateTime();
        return here.isBefore(EARLIEST) ? EARLIEST : here.isAfter(LATEST) ? LATEST : here;
    }
}
