package guahao.wire.openapi;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** A printed document taken apart: each operation by its name, and what its schemas hold. */
record ApiOperations(Map<String, Map<String, Object>> byName, Map<String, Object> schemas) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    static ApiOperations of(String yaml) {
        Map<String, Object> document = Tree.object(new Yaml().load(yaml));
        Map<String, Map<String, Object>> operations = new TreeMap<>();
        Tree.object(document, "paths")
                .forEach((path, methods) -> Tree.object(methods).forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.put(method.toUpperCase(Locale.ROOT) + " " + path, Tree.object(operation));
                    }
                }));
        return new ApiOperations(operations, Tree.object(Tree.object(document, "components"), "schemas"));
    }

    /** What a client may send: each field by its place. */
    Map<String, String> sent(String name) {
        return fields(content(Tree.object(operation(name), "requestBody")));
    }

    /** The fields of the body that have to be there. */
    List<Object> required(String name) {
        Object required = content(Tree.object(operation(name), "requestBody")).get("required");
        return required instanceof List<?> list ? List.copyOf(list) : List.of();
    }

    /** What a client may read of successes: each field by its place. */
    Map<String, String> read(String name) {
        Map<String, String> all = new LinkedHashMap<>();
        Tree.object(operation(name), "responses").forEach((status, answer) -> {
            if (status.startsWith("2")) {
                all.put(status, "answer");
                fields(content(Tree.object(answer))).forEach((at, type) -> all.put(status + " " + at, type));
            }
        });
        return all;
    }

    /** Each parameter with its type, "!" when it has to be there. */
    Map<String, String> parameters(String name) {
        Map<String, String> all = new LinkedHashMap<>();
        Tree.objects(operation(name).get("parameters"))
                .forEach(parameter -> all.put(
                        parameter.get("in") + " " + parameter.get("name"),
                        Tree.object(parameter, "schema").get("type")
                                + (Boolean.TRUE.equals(parameter.get("required")) ? "!" : "")));
        return all;
    }

    private Map<String, Object> operation(String name) {
        return Tree.object(byName.get(name));
    }

    private static Map<String, Object> content(Map<String, Object> holder) {
        return Tree.object(holder, "content").values().stream()
                .map(content -> Tree.object(Tree.object(content), "schema"))
                .findFirst()
                .orElseGet(Tree::of);
    }

    private Map<String, String> fields(Map<String, Object> schema) {
        Map<String, String> found = new LinkedHashMap<>();
        walk("", schema, new HashSet<>(), found);
        return found;
    }

    private void walk(String at, Map<String, Object> schema, Set<String> above, Map<String, String> found) {
        Object reference = schema.get("$ref");
        if (reference != null) {
            String name = String.valueOf(reference).replace("#/components/schemas/", "");
            if (above.add(name)) {
                walk(at, Tree.object(schemas, name), above, found);
                above.remove(name);
            }
            return;
        }
        for (Map<String, Object> part : Tree.objects(schema.get("allOf"))) {
            walk(at, part, above, found);
        }
        if (!at.isEmpty() && schema.get("type") != null) {
            found.put(at, type(schema));
        }
        Tree.object(schema, "properties")
                .forEach((name, property) -> walk(at + "." + name, Tree.object(property), above, found));
        @Nullable Object items = schema.get("items");
        if (items != null) {
            walk(at + "[]", Tree.object(items), above, found);
        }
    }

    private static String type(Map<String, Object> schema) {
        return schema.get("type") + (Boolean.TRUE.equals(schema.get("nullable")) ? " or null" : "");
    }
}
