package guahao.wire.graphql.execution;

import guahao.platform.failure.Failure;
import guahao.wire.graphql.document.DocumentName;
import guahao.wire.input.JsonReading;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Understands the parameters of an operation, in JSON from wherever, and refuses what has the wrong type. */
@Singleton
public final class RequestReader {

    public JsonNode json(byte[] bytes) {
        return JsonReading.value(bytes);
    }

    public GraphRequest request(JsonNode parameters) {
        if (!parameters.isObject()) {
            throw new Failure.Invalid("request.invalid", "请求内容应为 JSON 对象");
        }
        return new GraphRequest(
                document(parameters), text(parameters, "operationName"), variables(object(parameters, "variables")));
    }

    private static DocumentName document(JsonNode parameters) {
        String query = text(parameters, "query");
        String hash = hash(object(parameters, "extensions"));
        String documentId = text(parameters, "documentId");
        if (query == null && hash == null && documentId == null) {
            throw new Failure.Invalid("request.invalid", "缺少 query");
        }
        if (query != null && documentId != null) {
            throw new Failure.Invalid("request.invalid", "query 和 documentId 不能同时使用");
        }
        return new DocumentName(query, hash, documentId);
    }

    private static @Nullable String text(JsonNode parameters, String name) {
        JsonNode node = parameters.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            throw wrongType(name, "字符串");
        }
        return node.getStringValue();
    }

    private static @Nullable JsonNode object(JsonNode parameters, String name) {
        JsonNode node = parameters.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isObject()) {
            throw wrongType(name, "JSON 对象");
        }
        return node;
    }

    private static @Nullable String hash(@Nullable JsonNode extensions) {
        JsonNode persisted = extensions == null ? null : object(extensions, "persistedQuery");
        return persisted == null ? null : text(persisted, "sha256Hash");
    }

    private static Map<String, Object> variables(@Nullable JsonNode variables) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (variables != null) {
            variables
                    .entries()
                    .forEach(
                            entry -> values.put(entry.getKey(), entry.getValue().getValue()));
        }
        return values;
    }

    private static Failure wrongType(String name, String type) {
        return new Failure.Invalid("request.invalid", name + " 应为" + type);
    }
}
