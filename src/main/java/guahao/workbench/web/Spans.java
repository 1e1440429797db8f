package guahao.workbench.web;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** Times of a day, and how long something takes, as the workbench prints them. */
final class Spans {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    private Spans() {}

    static String time(TemporalAccessor time) {
        return MINUTES.format(time);
    }

    static @Nullable String nullableTime(@Nullable LocalDateTime time) {
        return time == null ? null : time(time);
    }

    /** Without hours when there are none. */
    static String worked(LocalDateTime from, LocalDateTime to) {
        Duration span = between(from, to);
        return span.toHours() == 0 ? span.toMinutesPart() + "分钟" : whole(span);
    }

    /** Null when that time is over. */
    static @Nullable String until(LocalDateTime now, LocalDateTime then) {
        return now.isBefore(then) ? whole(between(now, then)) : null;
    }

    private static Duration between(LocalDateTime from, LocalDateTime to) {
        Duration span = Duration.between(from, to);
        return span.isNegative() ? Duration.ZERO : span;
    }

    private static String whole(Duration span) {
        return span.toHours() + "小时" + span.toMinutesPart() + "分钟";
    }
}
