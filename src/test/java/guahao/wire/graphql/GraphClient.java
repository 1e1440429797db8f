package guahao.wire.graphql;

import guahao.kit.Answer;
import guahao.kit.Http;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks the graph: {@code graph.ask("{ hospitals { name } }").at("data.hospitals.0.name")}. */
public record GraphClient(Http http, @Nullable String token) {

    private static final JsonMapper JSON = JsonMapper.createDefault();

    public GraphClient(Http http) {
        this(http, null);
    }

    /** The same with a token. */
    public GraphClient as(String otherToken) {
        return new GraphClient(http, otherToken);
    }

    public Answer ask(String query) {
        return ask(query, Map.of());
    }

    public Answer ask(String query, Map<String, ?> variables) {
        return send(Map.of("query", query, "variables", variables));
    }

    public Answer send(Map<String, ?> parameters) {
        return http.post("/graphql", json(parameters)).token(token).send();
    }

    /** The code of the first error. */
    public static @Nullable Object code(Answer answer) {
        return answer.at("errors.0.extensions.code");
    }

    /** The ids of the objects in a list. */
    public static List<String> ids(Answer answer, String path) {
        return ((List<?>) Objects.requireNonNull(answer.at(path)))
                .stream()
                        .map(one -> String.valueOf(((Map<?, ?>) one).get("id")))
                        .toList();
    }

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
