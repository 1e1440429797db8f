package guahao.wire.resource;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.input.Query;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By what a list may be sorted. Ties break by id in the same direction, so that pages neither lose nor repeat. */
final class Sorting {

    private static final int LONGEST_NAME = 100;

    private final Map<String, String> orders = new HashMap<>();
    private String standard = "id asc";

    /** @param order what the rows are ordered by when a client names the key, in either of its spellings */
    void allow(String key, String order) {
        orders.put(key, order);
        orders.put(camelCase(key), order);
    }

    void newestFirst() {
        standard = "id desc";
    }

    String order(Query query) {
        String field = first(query, "sortField", "sort_field");
        String direction = direction(first(query, "sortOrder", "sort_order"));
        if (field == null) {
            return standard;
        }
        String order = orders.get(field);
        if (order == null) {
            throw Failure.Invalid.of(Problem.invalid("sortField"));
        }
        return order + " " + direction + ", id " + direction;
    }

    private static String direction(@Nullable String word) {
        return switch (word == null ? "asc" : word.toLowerCase(Locale.ROOT)) {
            case "asc" -> "asc";
            case "desc" -> "desc";
            default -> throw Failure.Invalid.of(Problem.invalid("sortOrder"));
        };
    }

    private static @Nullable String first(Query query, String name, String twin) {
        String text = query.text(name, LONGEST_NAME);
        return text == null ? query.text(twin, LONGEST_NAME) : text;
    }

    private static String camelCase(String column) {
        StringBuilder name = new StringBuilder();
        for (String part : column.split("_", -1)) {
            name.append(name.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return name.toString();
    }
}
