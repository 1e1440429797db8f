package guahao.platform.clock;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times of the hospital's clock as people read them: {@code 2026-11-21 08:00:00}. */
public final class PlainTime {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private PlainTime() {}

    public static String of(LocalDateTime time) {
        return FORM.format(time);
    }

    public static @Nullable String ofNullable(@Nullable LocalDateTime time) {
        return time == null ? null : of(time);
    }
}
