package guahao.care.input;

import java.util.Map;
import java.util.function.Function;

/** What a client wants of a list: which rows, in which order, which page of them. */
public record Listing<F>(F filter, Sorting sorting, Paging paging) {

    /**
     * A list as it may be asked for.
     *
     * @param columns what it may be sorted by, each key with its column
     * @param standard the column that it is sorted by, descending, when the client does not say
     */
    public record Kind(Map<String, String> columns, String standard, int pageSize) {}

    public static <F> Listing<F> read(Payload payload, Function<Payload, F> filter, Kind kind) {
        return new Listing<>(
                filter.apply(payload.object("filter")),
                Sorting.of(payload, kind.columns(), kind.standard()),
                Paging.of(payload, kind.pageSize()));
    }

    /** The end of the statement that reads this page. */
    public String sql() {
        return sorting.sql() + paging.limit();
    }
}
