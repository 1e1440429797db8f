package guahao.wire.graphql.connection;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, read when one of its fields is first asked for, and counted only when its {@code totalCount} is.
 * For one request and its thread.
 */
public final class Connection<T> {

    private final Keyset<T, ?> order;
    private final PageAsked<?> asked;
    private final Supplier<List<T>> read;
    private final Supplier<CompletableFuture<Long>> total;
    private @Nullable List<T> rows;

    private Connection(
            Keyset<T, ?> order, PageAsked<?> asked, Supplier<List<T>> read, Supplier<CompletableFuture<Long>> total) {
        this.order = order;
        this.asked = asked;
        this.read = read;
        this.total = total;
    }

    /** A row and where it stands. */
    record Edge<T>(String cursor, T node) {}

    /** @param read the first {@link PageAsked#rows} rows behind {@link PageAsked#after} */
    public static <T, P> Connection<T> of(
            Keyset<T, P> order, PageAsked<P> asked, Function<PageAsked<P>, List<T>> read, LongSupplier total) {
        return batched(
                order, asked, () -> read.apply(asked), () -> CompletableFuture.completedFuture(total.getAsLong()));
    }

    /** A connection of each of many objects, whose rows and number come from batches. */
    public static <T, P> Connection<T> batched(
            Keyset<T, P> order, PageAsked<P> asked, Supplier<List<T>> read, Supplier<CompletableFuture<Long>> total) {
        return new Connection<>(order, asked, read, total);
    }

    /** Over rows in memory. */
    public static <T, P extends Comparable<P>> Connection<T> over(List<T> all, Keyset<T, P> order, PageAsked<P> asked) {
        return of(
                order,
                asked,
                page -> all.stream()
                        .filter(row ->
                                page.after() == null || order.place().apply(row).compareTo(page.after()) > 0)
                        .limit(page.rows())
                        .toList(),
                all::size);
    }

    private List<T> rows() {
        if (rows == null) {
            rows = read.get();
        }
        return rows;
    }

    List<T> nodes() {
        return rows().subList(0, Math.min(asked.first(), rows().size()));
    }

    List<Edge<T>> edges() {
        return nodes().stream().map(row -> new Edge<>(order.cursor(row), row)).toList();
    }

    boolean hasNextPage() {
        return rows().size() > asked.first();
    }

    boolean hasPreviousPage() {
        return asked.after() != null;
    }

    @Nullable
    String startCursor() {
        return nodes().isEmpty() ? null : order.cursor(nodes().getFirst());
    }

    @Nullable
    String endCursor() {
        return nodes().isEmpty() ? null : order.cursor(nodes().getLast());
    }

    CompletableFuture<Long> totalCount() {
        return total.get();
    }
}
