package guahao.wire.graphql;

import guahao.kit.Answer;
import guahao.kit.Http;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the graph: {@code graph.ask("{ hospitals { name } }").at("data.hospitals.0.name")}. */
public record GraphClient(Http http) {

    private static final JsonMapper JSON = JsonMapper.createDefault();

    public Answer ask(String query) {
        return ask(query, Map.of());
    }

    public Answer ask(String query, Map<String, ?> variables) {
        return send(Map.of("query", query, "variables", variables));
    }

    public Answer send(Map<String, ?> parameters) {
        return http.post("/graphql", json(parameters)).send();
    }

    /** The code of the first error. */
    public static @Nullable Object code(Answer answer) {
        return answer.at("errors.0.extensions.code");
    }

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
