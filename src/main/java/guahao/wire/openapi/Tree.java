package guahao.wire.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Documents as maps and lists. */
final class Tree {

    private Tree() {}

    static Map<String, Object> read(String resource) {
        try (InputStream file = Objects.requireNonNull(Tree.class.getResourceAsStream(resource), resource)) {
            return object(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // YAML and OpenAPI have texts for keys.
    static Map<String, Object> object(@Nullable Object node) {
        return node == null ? new LinkedHashMap<>() : (Map<String, Object>) node;
    }

    static Map<String, Object> object(Map<String, Object> parent, String key) {
        return object(parent.get(key));
    }

    static Map<String, String> texts(@Nullable Object node) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(node).forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }

    static List<Map<String, Object>> objects(@Nullable Object node) {
        List<Map<String, Object>> objects = new ArrayList<>();
        if (node instanceof List<?> list) {
            list.forEach(one -> objects.add(object(one)));
        }
        return objects;
    }

    /** As {@link Map#of} in the order given. */
    static Map<String, Object> of(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    static boolean refers(Object node) {
        List<String> found = new ArrayList<>();
        references(node, found::add);
        return !found.isEmpty();
    }

    /** Every {@code $ref} below, this node included. */
    static void references(@Nullable Object node, Consumer<String> found) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if ("$ref".equals(key)) {
                    found.accept(String.valueOf(value));
                }
                references(value, found);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(one -> references(one, found));
        }
    }
}
