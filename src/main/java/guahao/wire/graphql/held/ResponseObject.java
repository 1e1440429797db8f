package guahao.wire.graphql.held;

import com.fasterxml.jackson.core.SerializableString;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An object of an answer: nothing but its values, as the keys are shared with its neighbours. */
public final class ResponseObject extends AbstractMap<String, @Nullable Object> {

    private final ResponseKeys keys;
    private final @Nullable Object[] values;

    ResponseObject(ResponseKeys keys, @Nullable Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    @Override
    public int size() {
        return keys.size();
    }

    public SerializableString key(int place) {
        return keys.encoded(place);
    }

    public @Nullable Object value(int place) {
        return values[place];
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return keys.size();
            }

            @Override
            public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
                return IntStream.range(0, keys.size())
                        .mapToObj(ResponseObject.this::entry)
                        .iterator();
            }
        };
    }

    private Map.Entry<String, @Nullable Object> entry(int place) {
        return new SimpleImmutableEntry<>(keys.name(place), values[place]);
    }
}
