package guahao.wire.graphql.connection;

import graphql.schema.DataFetchingEnvironment;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The order of a list, and how a place in it is written into a cursor. A cursor is opaque to clients and of use only in
 * the list that it came from.
 *
 * @param list the list's name, unique among all
 * @param place where a row stands
 * @param write the place as text
 * @param read the place that a text stands for, empty when it stands for none
 */
public record Keyset<T, P>(
        String list, Function<T, P> place, Function<P, String> write, Function<String, Optional<P>> read) {

    private static final int LONGEST = 200;

    /** A list in the order of ids. */
    public static <T> Keyset<T, Long> byId(String list, ToLongFunction<T> id) {
        return new Keyset<>(list, id::applyAsLong, place -> Long.toString(place), Keyset::number);
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The page that a field's {@code first} and {@code after} ask for. */
    public PageAsked<P> asked(DataFetchingEnvironment env) {
        String after = env.getArgument("after");
        return new PageAsked<>(PageAsked.size(env), after == null ? null : place(after));
    }

    String cursor(T row) {
        return written(place.apply(row));
    }

    private String written(P at) {
        byte[] text = (list + ":" + write.apply(at)).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** Only what this server would write itself is a cursor. */
    private P place(String cursor) {
        return decoded(cursor)
                .filter(text -> text.startsWith(list + ":"))
                .flatMap(text -> read.apply(text.substring(list.length() + 1)))
                .filter(at -> written(at).equals(cursor))
                .orElseThrow(() -> Failure.Invalid.of(Problem.invalid("after")));
    }

    private static Optional<String> decoded(String cursor) {
        try {
            return cursor.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
