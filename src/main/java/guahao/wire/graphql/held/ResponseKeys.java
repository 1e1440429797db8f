package guahao.wire.graphql.held;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Collection;
import java.util.List;

/** The keys that all objects of a place in an answer share, encoded once. */
final class ResponseKeys {

    private final List<String> names;
    private final List<SerializableString> encoded;

    ResponseKeys(Collection<String> names) {
        this.names = List.copyOf(names);
        this.encoded = this.names.stream()
                .map(name -> (SerializableString) new SerializedString(name))
                .toList();
    }

    int size() {
        return names.size();
    }

    String name(int place) {
        return names.get(place);
    }

    SerializableString encoded(int place) {
        return encoded.get(place);
    }
}
