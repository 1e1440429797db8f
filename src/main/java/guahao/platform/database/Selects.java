package guahao.platform.database;

import guahao.platform.database.Statements.RowReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Many selects of the same columns as one statement, each by its own way through an index. */
public final class Selects {

    /** @param values in the order of the question marks */
    public record Select(String sql, List<Object> values) {}

    /** @param number which of the selects found it */
    private record Part<T>(int number, T found) {}

    private Selects() {}

    /** What each key's select finds, in no order; keys whose select finds nothing are left out. */
    public static <K, T> Map<K, List<T>> each(
            Statements statements, Collection<K> keys, Function<K, Select> select, RowReader<T> reader) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        List<K> order = List.copyOf(keys);
        List<Select> selects = order.stream().map(select).toList();
        String sql = IntStream.range(0, selects.size())
                .mapToObj(n -> "select found.*, " + n + " as part from ("
                        + selects.get(n).sql() + ") found")
                .collect(Collectors.joining(" union all "));
        List<Object> values = new ArrayList<>();
        selects.forEach(each -> values.addAll(each.values()));
        return statements
                .query(
                        sql,
                        statement -> Values.fill(statement, values),
                        row -> new Part<>(row.getInt("part"), reader.read(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        part -> order.get(part.number()), Collectors.mapping(Part::found, Collectors.toList())));
    }
}
