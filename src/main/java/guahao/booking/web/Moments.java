package guahao.booking.web;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times of orders as the hospital dialect's clients read them. */
final class Moments {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private Moments() {}

    static String of(LocalDateTime time) {
        return SECONDS.format(time);
    }

    static @Nullable String ofNullable(@Nullable LocalDateTime time) {
        return time == null ? null : of(time);
    }
}
