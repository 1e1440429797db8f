package guahao.wire.resource;

import guahao.platform.database.Conditions;
import guahao.platform.database.Statements.RowReader;
import guahao.platform.failure.Failure;
import guahao.wire.input.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a resource's list can be asked. Column names come from here alone, never from a request.
 *
 * @param <T> what a row becomes
 */
public final class Listing<T extends Item> {

    private static final int LONGEST_SEARCH = 100;

    /** With a collation, lest a column of plain ASCII refuse all other letters. */
    private static final String LOWERED = "lower(?) collate utf8mb4_unicode_520_ci";

    private final String kind;
    private final String table;
    private final String view;
    private final RowReader<T> reader;
    private final Sorting sorting = new Sorting();
    private final List<String> searched = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();
    private UnaryOperator<List<T>> completion = UnaryOperator.identity();
    private @Nullable LongConsumer hold;

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
            sorting.allow(column, column);
        }
        return this;
    }

    /** @param order what the rows are ordered by */
    public Listing<T> sortableAs(String key, String order) {
        sorting.allow(key, order);
        return this;
    }

    public Listing<T> searched(String... columns) {
        searched.addAll(List.of(columns));
        return this;
    }

    public Listing<T> newestFirst() {
        sorting.newestFirst();
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

    /** Of columns of plain ASCII. */
    public Listing<T> filteredByCode(String... columns) {
        for (String column : columns) {
            filters.add(Filter.text(column, column + " = " + Conditions.ASCII));
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
        return filteredByMeaning(key, word -> {
            Object value = stored.apply(word);
            return value == null ? null : Condition.of(column + " = ?", value);
        });
    }

    /** @param meaning what the rows have to be for a word, null for a word that means nothing */
    public Listing<T> filteredByMeaning(String key, Function<String, @Nullable Condition> meaning) {
        filters.add(Filter.word(key, meaning));
        return this;
    }

    /** By parameters for the first and the last day. */
    public Listing<T> filteredByDays(String column, String from, String to) {
        filters.add(Filter.date(from, column + " >= ?"));
        filters.add(Filter.date(to, column + " < ? + interval 1 day"));
        return this;
    }

    /** By parameters for the first and the last moment, each a time or a day. */
    public Listing<T> filteredByTimes(String column, String from, String to) {
        filters.add(Filter.from(from, column + " >= ?"));
        filters.add(Filter.upTo(to, column + " <= ?"));
        return this;
    }

    /** @param complete adds to rows what the view does not know, whatever their number with as many statements */
    public Listing<T> completedBy(UnaryOperator<List<T>> complete) {
        completion = complete;
        return this;
    }

    /** @param lock sees to it that nobody else writes the one of that id, in place of its own row's lock */
    public Listing<T> heldBy(LongConsumer lock) {
        hold = lock;
        return this;
    }

    UnaryOperator<List<T>> completion() {
        return completion;
    }

    @Nullable
    LongConsumer hold() {
        return hold;
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
                    .map(column -> Condition.of("instr(lower(" + column + "), " + LOWERED + ") > 0", search.strip()))
                    .toList()));
        }
        return Condition.allOf(conditions);
    }

    String order(Query query) {
        return sorting.order(query);
    }

    Failure unknown(long id) {
        return new Failure.NotFound(table + ".unknown", kind, id);
    }
}
