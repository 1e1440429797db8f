package guahao.wire.resource;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition on rows, with the values of its question marks. */
public record Condition(String sql, List<Object> values) {

    public static final Condition ALL = new Condition("1 = 1", List.of());

    public static Condition of(String sql, Object... values) {
        return new Condition(sql, List.of(values));
    }

    /** None of an empty collection. */
    public static Condition in(String column, Collection<?> wanted) {
        return wanted.isEmpty()
                ? of("1 = 0")
                : new Condition(column + " in (?" + ", ?".repeat(wanted.size() - 1) + ")", List.copyOf(wanted));
    }

    static Condition allOf(List<Condition> conditions) {
        return joined(conditions, " and ");
    }

    static Condition anyOf(List<Condition> conditions) {
        return joined(conditions, " or ");
    }

    private static Condition joined(List<Condition> conditions, String by) {
        return new Condition(
                conditions.stream().map(Condition::sql).collect(Collectors.joining(by, "(", ")")),
                conditions.stream()
                        .flatMap(condition -> condition.values.stream())
                        .toList());
    }

    Condition and(Condition other) {
        return allOf(Stream.of(this, other).toList());
    }
}
