package guahao.wire.openapi;

import guahao.wire.dialect.Dialect;
import guahao.wire.openapi.Routes.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes of an operation as the compiler found it one that a client understands. */
final class Refinement {

    private static final Pattern PART = Pattern.compile("\\{?([A-Za-z0-9]+)");
    private static final Set<String> AREAS = Set.of("admin", "patient", "doctor");
    private static final Set<String> BYTES = Set.of("byte", "binary");
    private static final String JSON = "application/json";

    private final OperationNotes notes;
    private final Envelopes envelopes;

    Refinement(OperationNotes notes, Envelopes envelopes) {
        this.notes = notes;
        this.envelopes = envelopes;
    }

    /** @param name "METHOD /path" */
    void refine(String name, Map<String, Object> operation, Facts facts) {
        OperationNote note = notes.of(name).orElse(null);
        operation.put("operationId", id(name));
        operation.put("tags", new ArrayList<>(List.of(tag(name, facts.dialect()))));
        if (note != null) {
            operation.put("summary", note.summary());
        }
        operation.put("parameters", parameters(operation, note, facts));
        operation.remove("requestBody");
        if (note != null && note.body() != null) {
            operation.put("requestBody", body(note.body(), note.form()));
        }
        answers(name.substring(0, name.indexOf(' ')), operation, facts, note != null && note.file());
        if (facts.open()) {
            operation.put("security", new ArrayList<>());
        }
    }

    /** Stays the same whatever other operations there are. */
    static String id(String name) {
        StringBuilder id = new StringBuilder();
        Matcher parts = PART.matcher(name.replace("{", "By{"));
        while (parts.find()) {
            String part = id.isEmpty() ? parts.group(1).toLowerCase(Locale.ROOT) : parts.group(1);
            id.append(id.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return id.toString();
    }

    static String tag(String name, Dialect dialect) {
        List<String> parts =
                new ArrayList<>(List.of(name.replaceFirst("[A-Z]+ /(api/)?", "").split("/")));
        String area = parts.removeFirst();
        boolean inner =
                AREAS.contains(area) && !parts.isEmpty() && !parts.getFirst().startsWith("{");
        return Envelopes.name(dialect) + ": " + (inner ? area + " " + parts.getFirst() : area);
    }

    static String refusalName(Dialect dialect) {
        String word = Envelopes.name(dialect);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + "Refusal";
    }

    /** Without those that the server itself brings; what is left of a reference is one of them. */
    private List<Map<String, Object>> parameters(
            Map<String, Object> operation, @Nullable OperationNote note, Facts facts) {
        List<Map<String, Object>> kept = new ArrayList<>();
        for (Map<String, Object> parameter : Tree.objects(operation.get("parameters"))) {
            if (!Tree.refers(parameter)) {
                describe(parameter);
                kept.add(parameter);
            }
        }
        if (note != null) {
            note.query().forEach((name, type) -> kept.add(parameter(name, "query", type)));
        }
        if (facts.repeatable() || (note != null && note.once())) {
            Map<String, Object> key = parameter("Idempotency-Key", "header", "text 128");
            key.put("description", "The same key acts once within a day.");
            kept.add(key);
        }
        return kept;
    }

    private void describe(Map<String, Object> parameter) {
        String name = String.valueOf(parameter.get("name"));
        String description = name.equals("If-Match")
                ? "The ETag of what was read; another version is refused with 412."
                : notes.parameter(name);
        if (description != null) {
            parameter.put("description", description);
        }
    }

    private static Map<String, Object> parameter(String name, String in, String type) {
        Map<String, Object> parameter = Tree.of("name", name, "in", in);
        if (FieldSchema.isRequired(type)) {
            parameter.put("required", true);
        }
        parameter.put("schema", FieldSchema.of(type));
        return parameter;
    }

    private static Map<String, Object> body(Map<String, String> fields, boolean form) {
        boolean files = fields.values().stream().anyMatch(FieldSchema::isFile);
        String type = files ? "multipart/form-data" : form ? "application/x-www-form-urlencoded" : JSON;
        return Tree.of(
                "required",
                fields.values().stream().anyMatch(FieldSchema::isRequired),
                "content",
                Tree.of(type, Tree.of("schema", FieldSchema.of(fields))));
    }

    private void answers(String method, Map<String, Object> operation, Facts facts, boolean file) {
        Map<String, Object> answers = Tree.object(operation, "responses");
        answers.forEach((status, answer) -> {
            Map<String, Object> described = Tree.object(answer);
            described.put("description", "Done.");
            Map<String, Object> schema = schema(described);
            if (file) {
                described.put("content", Tree.of("*/*", Tree.of("schema", FieldSchema.of("file"))));
            } else if (facts.wrapped() && !isBytes(schema)) {
                described.put("content", json(envelopes.success(facts.dialect(), method, schema)));
            }
        });
        Map<String, Object> reference = Tree.of("$ref", "#/components/schemas/" + refusalName(facts.dialect()));
        answers.put("default", Tree.of("description", "Refused.", "content", json(reference)));
    }

    private static @Nullable Map<String, Object> schema(Map<String, Object> answer) {
        return Tree.object(answer, "content").values().stream()
                .map(content -> Tree.object(Tree.object(content), "schema"))
                .findFirst()
                .orElse(null);
    }

    private static boolean isBytes(@Nullable Map<String, Object> schema) {
        return schema != null && BYTES.contains(String.valueOf(schema.get("format")));
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return Tree.of(JSON, Tree.of("schema", schema));
    }
}
