package guahao.wire.graphql.stream;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The messages of graphql-transport-ws, in the order in which people read them. */
final class Message {

    private Message() {}

    static Map<String, Object> of(String type) {
        return Map.of("type", type);
    }

    static Map<String, Object> of(String type, String id, @Nullable Object payload) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", type);
        message.put("id", id);
        if (payload != null) {
            message.put("payload", payload);
        }
        return message;
    }
}
