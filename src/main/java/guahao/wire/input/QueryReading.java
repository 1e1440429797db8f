package guahao.wire.input;

import io.micronaut.http.HttpParameters;
import io.micronaut.json.tree.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** From a query or a form to fields; of a name sent twice the first value counts. */
final class QueryReading {

    private QueryReading() {}

    static Fields fields(HttpParameters parameters) {
        Map<String, JsonNode> values = new HashMap<>();
        for (String name : parameters.names()) {
            String value = parameters.getFirst(name).orElse("");
            values.put(name, JsonNode.createStringNode(value));
        }
        return Fields.of(JsonNode.createObjectNode(values));
    }

    static Fields form(byte[] body) {
        Map<String, JsonNode> values = new HashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
            int sign = pair.indexOf('=');
            String name = sign < 0 ? pair : pair.substring(0, sign);
            String value = sign < 0 ? "" : pair.substring(sign + 1);
            values.putIfAbsent(decoded(name), JsonNode.createStringNode(decoded(value)));
        }
        return Fields.of(JsonNode.createObjectNode(values));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
