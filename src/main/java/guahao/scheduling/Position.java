package guahao.scheduling;

import guahao.wire.input.Dates;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the order in which schedules are listed: by date, then section, then id. */
public record Position(LocalDate date, TimeSection section, long id) {

    private static final Pattern TEXT = Pattern.compile("([\\d-]{10})/([0-2])/(\\d{1,18})");

    public static Position of(Schedule schedule) {
        return new Position(schedule.date(), schedule.section(), schedule.id());
    }

    String text() {
        return date + "/" + section.number() + "/" + id;
    }

    /** Empty for what {@link #text} never writes. */
    static Optional<Position> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Dates.find(parts.group(1))
                        .map(date -> new Position(
                                date, TimeSection.of(Integer.parseInt(parts.group(2))), Long.parseLong(parts.group(3))))
                : Optional.empty();
    }
}
