package guahao.care.input;

import io.micronaut.json.tree.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order of a list, ties broken by id in the same direction. */
public record Sorting(String column, boolean ascending) {

    private static final String BAD_SORT = "排序参数不合法";

    /**
     * Of {@code sort: {field: 1|-1}}, whose first key counts.
     *
     * @param columns what may be sorted by, each with its column
     * @param standard the column that is sorted by, descending, when the client does not say
     */
    public static Sorting of(Payload payload, Map<String, String> columns, String standard) {
        var newestFirst = new Sorting(standard, false);
        Sorting asked = payload.read("sort", BAD_SORT, node -> asked(node, columns, newestFirst));
        return asked == null ? newestFirst : asked;
    }

    private static @Nullable Sorting asked(JsonNode node, Map<String, String> columns, Sorting standard) {
        if (!node.isObject()) {
            return null;
        }
        var entries = node.entries().iterator();
        if (!entries.hasNext()) {
            return standard;
        }
        Map.Entry<String, JsonNode> first = entries.next();
        String column = columns.get(first.getKey());
        Long direction = first.getValue().isNumber() ? Scalars.whole(first.getValue()) : null;
        boolean known = column != null && direction != null && Math.abs(direction) == 1;
        return known && column != null && direction != null ? new Sorting(column, direction == 1) : null;
    }

    public String sql() {
        String direction = ascending ? " asc" : " desc";
        return " order by " + column + direction + ", id" + direction;
    }
}
