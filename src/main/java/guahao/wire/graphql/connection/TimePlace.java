package guahao.wire.graphql.connection;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a list that has the newest first: by time, then by id, both falling. */
public record TimePlace(LocalDateTime at, long id) implements Comparable<TimePlace> {

    private static final Pattern TEXT = Pattern.compile("((?!0000)\\d{4}-[\\dT:.-]{1,30})/(\\d{1,18})");
    private static final Comparator<TimePlace> NEWEST_FIRST =
            Comparator.comparing(TimePlace::at).thenComparingLong(TimePlace::id).reversed();

    /** A list in this order. */
    public static <T> Keyset<T, TimePlace> order(String list, Function<T, TimePlace> place) {
        return new Keyset<>(list, place, TimePlace::text, TimePlace::parse);
    }

    private String text() {
        return at + "/" + id;
    }

    private static Optional<TimePlace> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        try {
            return parts.matches()
                    ? Optional.of(new TimePlace(LocalDateTime.parse(parts.group(1)), Long.parseLong(parts.group(2))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(TimePlace other) {
        return NEWEST_FIRST.compare(this, other);
    }
}
