package guahao.wire.resource;

import guahao.platform.database.Statements.RowReader;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.input.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a resource's list can be asked. Column names come from here alone, never from a request.
 *
 * @param <T> what a row becomes
 */
public final class Listing<T extends Item> {

    private static final int LONGEST_SEARCH = 100;

    private final String kind;
    private final String table;
    private final String view;
    private final RowReader<T> reader;
    private final Map<String, String> sortable = new HashMap<>();
    private final List<String> searched = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();
    private String standardOrder = "id asc";

    private Listing(String kind, String table, String view, RowReader<T> reader) {
        this.kind = kind;
        this.table = table;
        this.view = view;
        this.reader = reader;
        sortable("id").sortable("created_at");
    }

    /**
     * @param kind what people call one of them
     * @param table where its rows are locked
     * @param view where they are read
     */
    public static <T extends Item> Listing<T> of(String kind, String table, String view, RowReader<T> reader) {
        return new Listing<>(kind, table, view, reader);
    }

    public Listing<T> sortable(String... columns) {
        for (String column : columns) {
            sortable.put(column, column);
            sortable.put(camelCase(column), column);
        }
        return this;
    }

    /** @param order what the rows are ordered by */
    public Listing<T> sortableAs(String key, String order) {
        sortable.put(key, order);
        sortable.put(camelCase(key), order);
        return this;
    }

    public Listing<T> searched(String... columns) {
        searched.addAll(List.of(columns));
        return this;
    }

    public Listing<T> newestFirst() {
        standardOrder = "id desc";
        return this;
    }

    public Listing<T> filteredById(String... columns) {
        for (String column : columns) {
            filters.add(Filter.id(column, column + " = ?"));
        }
        return this;
    }

    public Listing<T> filteredByText(String... columns) {
        for (String column : columns) {
            filters.add(Filter.text(column, column + " = ?"));
        }
        return this;
    }

    public Listing<T> filteredByFlag(String column) {
        filters.add(Filter.flag(column, column + " = ?"));
        return this;
    }

    /** @param stored what the database calls a client's word, null for none that there is */
    public Listing<T> filteredByWord(String column, Function<String, ? extends @Nullable Object> stored) {
        return filteredByWord(column, column, stored);
    }

    public Listing<T> filteredByWord(String key, String column, Function<String, ? extends @Nullable Object> stored) {
        filters.add(Filter.word(key, column + " = ?", stored));
        return this;
    }

    /** By parameters for the first and the last day. */
    public Listing<T> filteredByDays(String column, String from, String to) {
        filters.add(Filter.date(from, column + " >= ?"));
        filters.add(Filter.date(to, column + " < ? + interval 1 day"));
        return this;
    }

    String table() {
        return table;
    }

    String view() {
        return view;
    }

    RowReader<T> reader() {
        return reader;
    }

    Condition wanted(Query query) {
        List<Condition> conditions = new ArrayList<>(List.of(Condition.ALL));
        filters.stream()
                .map(filter -> filter.in(query))
                .filter(Objects::nonNull)
                .forEach(conditions::add);
        String search = query.text("search", LONGEST_SEARCH);
        if (search != null && !search.isBlank() && !searched.isEmpty()) {
            conditions.add(Condition.anyOf(searched.stream()
                    .map(column -> Condition.of("instr(" + column + ", ?) > 0", search.strip()))
                    .toList()));
        }
        return Condition.allOf(conditions);
    }

    String order(Query query) {
        String field = first(query, "sortField", "sort_field");
        String direction = direction(first(query, "sortOrder", "sort_order"));
        if (field == null) {
            return standardOrder;
        }
        String column = sortable.get(field);
        if (column == null) {
            throw Failure.Invalid.of(Problem.invalid("sortField"));
        }
        return column + " " + direction + ", id " + direction;
    }

    private static String direction(@Nullable String word) {
        return switch (word == null ? "asc" : word.toLowerCase(Locale.ROOT)) {
            case "asc" -> "asc";
            case "desc" -> "desc";
            default -> throw Failure.Invalid.of(Problem.invalid("sortOrder"));
        };
    }

    private static @Nullable String first(Query query, String name, String twin) {
        String text = query.text(name, LONGEST_SEARCH);
        return text == null ? query.text(twin, LONGEST_SEARCH) : text;
    }

    Failure unknown(long id) {
        return new Failure.NotFound(table + ".unknown", kind, id);
    }

    private static String camelCase(String column) {
        StringBuilder name = new StringBuilder();
        for (String part : column.split("_", -1)) {
            name.append(name.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return name.toString();
    }
}
