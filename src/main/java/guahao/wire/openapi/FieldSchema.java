package guahao.wire.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the notes' words for types are in OpenAPI. */
final class FieldSchema {

    private static final String REQUIRED = "!";

    private FieldSchema() {}

    static boolean isRequired(String type) {
        return type.endsWith(REQUIRED);
    }

    static boolean isFile(String type) {
        return bare(type).equals("file");
    }

    private static String bare(String type) {
        return isRequired(type) ? type.substring(0, type.length() - 1) : type;
    }

    static Map<String, Object> of(String type) {
        String[] words = bare(type).split(" ");
        return switch (words[0]) {
            case "text" -> words.length == 1 ? typed("string") : text(Integer.parseInt(words[1]));
            case "integer" -> formatted("integer", "int64");
            case "number" -> typed("number");
            case "flag" -> typed("boolean");
            case "date" -> formatted("string", "date");
            case "time" -> formatted("string", "date-time");
            case "file" -> formatted("string", "binary");
            case "object" -> typed("object");
            case "texts" -> list(typed("string"));
            case "integers" -> list(formatted("integer", "int64"));
            case "objects" -> list(typed("object"));
            default -> words(words[0]);
        };
    }

    private static Map<String, Object> typed(String type) {
        return Tree.of("type", type);
    }

    private static Map<String, Object> formatted(String type, String format) {
        return Tree.of("type", type, "format", format);
    }

    private static Map<String, Object> text(int most) {
        return Tree.of("type", "string", "maxLength", most);
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return Tree.of("type", "array", "items", items);
    }

    private static Map<String, Object> words(String words) {
        return Tree.of("type", "string", "enum", new ArrayList<>(List.of(words.split("\\|"))));
    }

    /** Of an object with these fields. */
    static Map<String, Object> of(Map<String, String> fields) {
        Map<String, Object> properties = Tree.of();
        List<String> required = new ArrayList<>();
        fields.forEach((name, type) -> {
            properties.put(name, of(type));
            if (isRequired(type)) {
                required.add(name);
            }
        });
        Map<String, Object> schema = Tree.of("type", "object");
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", properties);
        return schema;
    }
}
