package guahao.wire.resource;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.input.Query;
import guahao.wire.input.Times;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter that narrows a list.
 *
 * @param condition what the rows have to be, null when the parameter is absent
 */
record Filter(String key, BiFunction<Query, String, @Nullable Condition> condition) {

    private static final int LONGEST_WORD = 255;

    static Filter id(String key, String sql) {
        return comparing(key, sql, Query::integer);
    }

    static Filter date(String key, String sql) {
        return comparing(key, sql, Query::date);
    }

    static Filter flag(String key, String sql) {
        return comparing(key, sql, (query, name) -> query.hasAny(name) ? query.flag(name, false) : null);
    }

    static Filter text(String key, String sql) {
        return comparing(key, sql, (query, name) -> query.text(name, LONGEST_WORD));
    }

    static Filter from(String key, String sql) {
        return comparing(key, sql, (query, name) -> {
            Times.Span span = query.span(name);
            return span == null ? null : span.first();
        });
    }

    static Filter upTo(String key, String sql) {
        return comparing(key, sql, (query, name) -> {
            Times.Span span = query.span(name);
            return span == null ? null : span.last();
        });
    }

    /** @param sql has one question mark, for the value */
    static Filter comparing(String key, String sql, BiFunction<Query, String, @Nullable Object> value) {
        return new Filter(key, (query, name) -> {
            Object wanted = value.apply(query, name);
            return wanted == null ? null : Condition.of(sql, wanted);
        });
    }

    /** @param meaning what the rows have to be for a word, null for a word that means nothing */
    static Filter word(String key, Function<String, @Nullable Condition> meaning) {
        return new Filter(key, (query, name) -> {
            String word = query.text(name, LONGEST_WORD);
            if (word == null) {
                return null;
            }
            Condition meant = meaning.apply(word.toLowerCase(Locale.ROOT));
            if (meant == null) {
                throw Failure.Invalid.of(Problem.invalid(name));
            }
            return meant;
        });
    }

    @Nullable
    Condition in(Query query) {
        return condition.apply(query, key);
    }
}
