package guahao.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What came back: {@code answer.status()}, {@code answer.at("message.areas.0.name")}. */
public final class Answer {

    private static final JsonMapper JSON = JsonMapper.createDefault();

    private final HttpResponse<byte[]> response;

    Answer(HttpResponse<byte[]> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return response.body();
    }

    public JsonNode json() {
        try {
            return JSON.readValue(response.body(), JsonNode.class);
        } catch (IOException e) {
            throw new AssertionError("Not JSON (HTTP " + status() + "): " + text(), e);
        }
    }

    /** The node at a dotted path; numbers are indexes. */
    public JsonNode node(String path) {
        JsonNode node = json();
        for (String step : path.split("\\.")) {
            JsonNode next = node.isArray() ? node.get(Integer.parseInt(step)) : node.get(step);
            assertThat(next).as("'%s' of '%s' in %s", step, path, text()).isNotNull();
            node = java.util.Objects.requireNonNull(next);
        }
        return node;
    }

    /** The value at a dotted path as Java sees it: String, Number, Boolean, List, Map or null. */
    public @Nullable Object at(String path) {
        return node(path).getValue();
    }

    public long number(String path) {
        return node(path).getLongValue();
    }

    public boolean has(String key) {
        return json().get(key) != null;
    }

    @Override
    public String toString() {
        return "HTTP " + status() + " " + text();
    }
}
