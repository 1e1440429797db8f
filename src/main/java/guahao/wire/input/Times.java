package guahao.wire.input;

import guahao.platform.clock.HospitalClock;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Times as clients write them: {@code 2026-11-20T10:15:30+08:00}, without an offset the hospital's, or a whole day. */
public final class Times {

    private static final int LONGEST = 40;

    private Times() {}

    /** What a client's time lasts: a second, or a day. Both ends belong to it. */
    public record Span(LocalDateTime first, LocalDateTime last) {

        static Span second(LocalDateTime time) {
            LocalDateTime first = time.truncatedTo(ChronoUnit.SECONDS);
            return new Span(first, first.plusSeconds(1).minus(1, ChronoUnit.MILLIS));
        }

        static Span day(LocalDate day) {
            return new Span(day.atStartOfDay(), day.plusDays(1).atStartOfDay().minus(1, ChronoUnit.MILLIS));
        }
    }

    public static Span span(String name, String text) {
        return Dates.find(text)
                .map(Span::day)
                .or(() -> time(text).map(Span::second))
                .orElseThrow(() -> Failure.Invalid.of(Problem.invalid(name)));
    }

    /** A plus that was not escaped in a query has become a blank. */
    private static Optional<LocalDateTime> time(String text) {
        try {
            return text.length() > LONGEST || text.startsWith("+") || text.startsWith("-")
                    ? Optional.empty()
                    : Optional.of(parsed(text.replace(' ', '+')));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDateTime parsed(String text) {
        boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > text.indexOf('T');
        return zoned
                ? OffsetDateTime.parse(text)
                        .atZoneSameInstant(HospitalClock.ZONE)
                        .toLocalDateTime()
                : LocalDateTime.parse(text);
    }
}
