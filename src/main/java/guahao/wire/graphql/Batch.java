package guahao.wire.graphql;

import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.jspecify.annotations.Nullable;

/**
 * Loads at once what many objects of a level ask for one by one, so that the number of statements depends on the shape
 * of a query and never on how many rows it meets.
 *
 * <p>A module holds its batches in fields; the loader of a request is made when the request first uses it. The function
 * runs on the thread of the request and leaves out the keys that it knows nothing of.
 */
public final class Batch<K, V> {

    private final String name;
    private final BiFunction<Set<K>, GraphContext, Map<K, V>> load;

    private Batch(String name, BiFunction<Set<K>, GraphContext, Map<K, V>> load) {
        this.name = name;
        this.load = load;
    }

    /** @param name unique among all batches, such as {@code directory.majors} */
    public static <K, V> Batch<K, V> of(String name, Function<Set<K>, Map<K, V>> load) {
        return new Batch<>(name, (keys, context) -> load.apply(keys));
    }

    /** A batch whose answer depends on who asks. */
    public static <K, V> Batch<K, V> forCaller(String name, BiFunction<Set<K>, GraphContext, Map<K, V>> load) {
        return new Batch<>(name, load);
    }

    public CompletableFuture<@Nullable V> load(DataFetchingEnvironment env, K key) {
        env.getDataLoaderRegistry().computeIfAbsent(name, absent -> loader(env));
        DataLoader<K, @Nullable V> loader = Objects.requireNonNull(env.getDataLoader(name));
        return loader.load(key);
    }

    /** What {@link #load} finds, or {@code otherwise} when there is nothing, such as an empty list. */
    public CompletableFuture<V> load(DataFetchingEnvironment env, K key, V otherwise) {
        return load(env, key).thenApply(found -> found == null ? otherwise : found);
    }

    private DataLoader<K, V> loader(DataFetchingEnvironment env) {
        GraphContext context = GraphContext.of(env);
        // An event of a subscription must not see what an earlier one loaded.
        boolean live = env.getOperationDefinition().getOperation() == Operation.SUBSCRIPTION;
        return DataLoaderFactory.newMappedDataLoader(
                keys -> CompletableFuture.completedFuture(load.apply(keys, context)),
                DataLoaderOptions.newOptions().setCachingEnabled(!live).build());
    }
}
