package guahao.wire.openapi;

import guahao.platform.failure.Failure;
import guahao.wire.dialect.Dialect;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes around an answer, found by letting each dialect say yes and no to nothing in particular. */
final class Envelopes {

    private static final String CONTENT = "content-of-the-answer";

    private final JsonMapper json;

    Envelopes(JsonMapper json) {
        this.json = json;
    }

    static String name(Dialect dialect) {
        return dialect.getClass().getSimpleName().replace("Dialect", "").toLowerCase(Locale.ROOT);
    }

    /** @param content what the answer holds, null for nothing */
    Map<String, Object> success(Dialect dialect, String method, @Nullable Map<String, Object> content) {
        Map<String, Object> held = content == null ? Tree.of("nullable", true) : content;
        return schema(said(dialect.success(new Dialect.Success(CONTENT, method, null))), held);
    }

    Map<String, Object> refusal(Dialect dialect) {
        Failure failure = new Failure.Conflict("rule.refused", "原因");
        return schema(said(dialect.refusal(failure, "trace").body()), Tree.of("nullable", true));
    }

    private JsonNode said(Object answer) {
        try {
            return json.writeValueToTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> schema(JsonNode node, Map<String, Object> content) {
        if (node.isString()) {
            return node.getStringValue().equals(CONTENT) ? content : Tree.of("type", "string");
        }
        if (node.isBoolean()) {
            return Tree.of("type", "boolean", "example", node.getBooleanValue());
        }
        if (node.isNumber()) {
            return Tree.of("type", "integer", "format", "int64");
        }
        if (!node.isObject()) {
            return Tree.of("nullable", true);
        }
        Map<String, Object> properties = Tree.of();
        node.entries().forEach(entry -> properties.put(entry.getKey(), schema(entry.getValue(), content)));
        return Tree.of("type", "object", "properties", properties);
    }
}
