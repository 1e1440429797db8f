package guahao.wire.graphql.http;

import guahao.wire.graphql.execution.RequestReader;
import io.micronaut.http.HttpRequest;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the parameters of a GET; those that are objects come as JSON. */
@Singleton
final class QueryStringReader {

    private static final List<String> TEXTS = List.of("query", "operationName", "documentId");
    private static final List<String> OBJECTS = List.of("variables", "extensions");

    private final RequestReader reader;

    QueryStringReader(RequestReader reader) {
        this.reader = reader;
    }

    JsonNode read(HttpRequest<?> request) {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        for (String name : TEXTS) {
            String text = request.getParameters().get(name);
            if (text != null) {
                parameters.put(name, JsonNode.createStringNode(text));
            }
        }
        for (String name : OBJECTS) {
            String text = request.getParameters().get(name);
            if (text != null && !text.isBlank()) {
                parameters.put(name, reader.json(text.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return JsonNode.createObjectNode(parameters);
    }
}
