package guahao.wire.resource;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.input.Query;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter that narrows a list.
 *
 * @param value what the rows are compared with, null when the parameter is absent
 * @param sql has one question mark
 */
record Filter(String key, String sql, BiFunction<Query, String, @Nullable Object> value) {

    private static final int LONGEST_WORD = 255;

    static Filter id(String key, String sql) {
        return new Filter(key, sql, Query::integer);
    }

    static Filter date(String key, String sql) {
        return new Filter(key, sql, Query::date);
    }

    static Filter flag(String key, String sql) {
        return new Filter(key, sql, (query, name) -> query.hasAny(name) ? query.flag(name, false) : null);
    }

    static Filter text(String key, String sql) {
        return new Filter(key, sql, (query, name) -> query.text(name, LONGEST_WORD));
    }

    /** @param stored what the database calls the word that clients use */
    static Filter word(String key, String sql, Function<String, ? extends @Nullable Object> stored) {
        return new Filter(key, sql, (query, name) -> {
            String word = query.text(name, LONGEST_WORD);
            if (word == null) {
                return null;
            }
            Object value = stored.apply(word.toLowerCase(Locale.ROOT));
            if (value == null) {
                throw Failure.Invalid.of(Problem.invalid(name));
            }
            return value;
        });
    }

    @Nullable
    Condition in(Query query) {
        Object wanted = value.apply(query, key);
        return wanted == null ? null : Condition.of(sql, wanted);
    }
}
