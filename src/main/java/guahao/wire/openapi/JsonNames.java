package guahao.wire.openapi;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.beans.BeanProperty;
import io.micronaut.serde.config.annotation.SerdeConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What properties are called in JSON; the compiler's document has Java's names and one property for each of those. */
final class JsonNames {

    private static final String OURS = "guahao.";

    private final Map<String, List<BeanIntrospection<?>>> types = new HashMap<>();

    JsonNames() {
        for (BeanIntrospection<?> type : BeanIntrospector.SHARED.findIntrospections(
                reference -> reference.getName().startsWith(OURS))) {
            types.computeIfAbsent(name(type.getBeanType()), name -> new ArrayList<>())
                    .add(type);
        }
    }

    private static String name(Class<?> type) {
        return type.getName().replaceFirst(".*\\.", "").replace('$', '.');
    }

    /** @param name of the schema, which may go on behind the type's */
    void rename(String name, Map<String, Object> schema) {
        Map<String, Object> properties = Tree.object(schema, "properties");
        find(name, properties).ifPresent(type -> rename(type, properties, schema));
    }

    private Optional<BeanIntrospection<?>> find(String name, Map<String, Object> properties) {
        return types.getOrDefault(name.replaceFirst("_.*", ""), List.of()).stream()
                .filter(type -> knows(names(type), properties))
                .findFirst();
    }

    private static boolean knows(Map<String, String> names, Map<String, Object> properties) {
        return properties.keySet().stream().allMatch(key -> names.containsKey(key) || names.containsValue(key));
    }

    private static void rename(BeanIntrospection<?> type, Map<String, Object> properties, Map<String, Object> schema) {
        Map<String, Object> renamed = Tree.of();
        List<Object> required = new ArrayList<>();
        List<?> before = schema.get("required") instanceof List<?> list ? list : List.of();
        names(type).forEach((java, json) -> {
            String known = properties.containsKey(java) ? java : json;
            if (properties.containsKey(known)) {
                renamed.put(json, properties.get(known));
                if (before.contains(known)) {
                    required.add(json);
                }
            }
        });
        schema.put("properties", renamed);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
    }

    /** By their names in Java. */
    private static Map<String, String> names(BeanIntrospection<?> type) {
        Map<String, String> names = new LinkedHashMap<>();
        for (BeanProperty<?, ?> property : type.getBeanProperties()) {
            String name = property.getName();
            names.put(
                    name,
                    property.stringValue(SerdeConfig.class, SerdeConfig.PROPERTY)
                            .orElse(name));
        }
        return names;
    }
}
