package guahao.wire.openapi;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The notes of {@code openapi/operations.yml}. */
final class OperationNotes {

    private static final Map<String, String> LISTS = Tree.texts(Tree.of(
            "page", "integer",
            "pageSize", "integer",
            "search", "text 100",
            "sortField", "text",
            "sortOrder", "asc|desc"));

    private final Map<String, OperationNote> notes = new HashMap<>();
    private final Map<String, String> parameters;

    private OperationNotes(Map<String, Object> said) {
        parameters = Tree.texts(said.get("parameters"));
        said.forEach((key, note) -> {
            if (key.startsWith("/")) {
                addResource(key, Tree.object(note));
            } else if (key.contains(" ")) {
                addOperations(key, OperationNote.of(note));
            }
        });
    }

    static OperationNotes read() {
        return new OperationNotes(Tree.read("/openapi/operations.yml"));
    }

    private void addOperations(String key, OperationNote note) {
        String[] parts = key.split(" ", 2);
        for (String path : parts[1].split(",")) {
            notes.put(parts[0] + " " + path.strip(), note);
        }
    }

    private void addResource(String path, Map<String, Object> said) {
        String one = String.valueOf(said.get("one"));
        Map<String, String> query = new LinkedHashMap<>(LISTS);
        query.putAll(Tree.texts(said.get("query")));
        notes.put("GET " + path, OperationNote.reading("Lists " + said.get("many") + ".", query));
        notes.put("GET " + path + "/{id}", OperationNote.reading("Shows " + one + ".", Map.of()));
        if (said.containsKey("body")) {
            Map<String, String> body = Tree.texts(said.get("body"));
            notes.put("POST " + path, OperationNote.writing("Makes " + one + ".", body));
            notes.put("PUT " + path + "/{id}", OperationNote.writing("Replaces " + one + ".", body));
            notes.put(
                    "PATCH " + path + "/{id}",
                    OperationNote.writing("Changes " + one + ".", OperationNote.optional(body)));
            notes.put("DELETE " + path + "/{id}", OperationNote.reading("Deletes " + one + ".", Map.of()));
        }
    }

    Optional<OperationNote> of(String operation) {
        return Optional.ofNullable(notes.get(operation));
    }

    /** Null for one that nobody described. */
    @Nullable
    String parameter(String name) {
        return parameters.get(name);
    }

    /** "METHOD /path" of everything that is noted. */
    Set<String> operations() {
        return notes.keySet();
    }
}
