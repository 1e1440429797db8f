package guahao.wire.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an operation beside what the code tells.
 *
 * @param summary one sentence
 * @param body the fields of its body with their types, null where there is none
 * @param form whether that is a form
 * @param file whether it answers with a file, of which the code does not tell
 * @param once whether it honours a key, of which the code does not tell
 * @param query the parameters of its query
 */
record OperationNote(
        String summary,
        @Nullable Map<String, String> body,
        boolean form,
        boolean file,
        boolean once,
        Map<String, String> query) {

    static OperationNote of(Object said) {
        if (said instanceof String summary) {
            return reading(summary, Map.of());
        }
        Map<String, Object> parts = Tree.object(said);
        return new OperationNote(
                String.valueOf(parts.get("is")),
                parts.containsKey("body") ? Tree.texts(parts.get("body")) : null,
                Boolean.TRUE.equals(parts.get("form")),
                "file".equals(parts.get("gives")),
                Boolean.TRUE.equals(parts.get("once")),
                Tree.texts(parts.get("query")));
    }

    static OperationNote reading(String summary, Map<String, String> query) {
        return new OperationNote(summary, null, false, false, false, query);
    }

    static OperationNote writing(String summary, Map<String, String> body) {
        return new OperationNote(summary, body, false, false, false, Map.of());
    }

    /** As a PATCH has it: nothing has to be there. */
    static Map<String, String> optional(Map<String, String> fields) {
        Map<String, String> optional = new LinkedHashMap<>();
        fields.forEach((name, type) ->
                optional.put(name, FieldSchema.isRequired(type) ? type.substring(0, type.length() - 1) : type));
        return optional;
    }
}
