package guahao.wire.graphql.document;

import io.micronaut.core.util.clhm.ConcurrentLinkedHashMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Keeps what was used last, within a number of characters in all. */
final class TextCache<V> {

    /** What an entry costs besides its text. */
    private static final int ENTRY = 128;

    private final ConcurrentLinkedHashMap<String, V> entries;

    TextCache(long characters, ToIntFunction<V> length) {
        entries = new ConcurrentLinkedHashMap.Builder<String, V>()
                .maximumWeightedCapacity(characters)
                .weigher((String key, V value) -> ENTRY + key.length() + length.applyAsInt(value))
                .build();
    }

    @Nullable
    V get(String key) {
        return entries.get(key);
    }

    void put(String key, V value) {
        entries.put(key, value);
    }
}
