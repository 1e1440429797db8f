package guahao.gallery.web;

import guahao.platform.clock.HospitalClock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as the gallery's clients read them: {@code 2025-12-09T08:00:00.000Z}. */
final class Moment {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);

    private Moment() {}

    static String of(LocalDateTime time) {
        return FORM.format(time.atZone(HospitalClock.ZONE).withZoneSameInstant(ZoneOffset.UTC));
    }

    static @Nullable String ofOptional(@Nullable LocalDateTime time) {
        return time == null ? null : of(time);
    }
}
