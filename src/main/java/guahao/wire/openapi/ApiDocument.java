package guahao.wire.openapi;

import guahao.wire.dialect.Dialect;
import guahao.wire.openapi.Routes.Facts;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The document as the server shows it, made when it is first asked for. */
@Singleton
public final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String SCHEMAS = "#/components/schemas/";
    private static final int WIDTH = 140;

    private final Routes routes;
    private final Envelopes envelopes;
    private @Nullable String text;

    ApiDocument(Routes routes, JsonMapper json) {
        this.routes = routes;
        envelopes = new Envelopes(json);
    }

    /** In YAML. */
    public synchronized String text() {
        String made = text;
        if (made == null) {
            made = printed(document());
            text = made;
        }
        return made;
    }

    private static String printed(Map<String, Object> document) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(WIDTH);
        options.setSplitLines(false);
        options.setDereferenceAliases(true);
        return new Yaml(options).dump(document);
    }

    private Map<String, Object> document() {
        Map<String, Object> document = Tree.read("/META-INF/swagger/openapi.yml");
        Map<String, Object> paths = new TreeMap<>(Tree.object(document, "paths"));
        Map<String, Object> schemas = new TreeMap<>(Tree.object(Tree.object(document, "components"), "schemas"));
        var names = new JsonNames();
        schemas.forEach((name, schema) -> names.rename(name, Tree.object(schema)));
        Set<String> tags = new TreeSet<>();
        var refinement = new Refinement(OperationNotes.read(), envelopes);
        paths.forEach((path, methods) -> Tree.object(methods).forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                String name = method.toUpperCase(Locale.ROOT) + " " + path;
                Facts facts = routes.of(name);
                refinement.refine(name, Tree.object(operation), facts);
                schemas.put(Refinement.refusalName(facts.dialect()), refusal(facts.dialect()));
                tags.add(Refinement.tag(name, facts.dialect()));
            }
        }));
        document.put(
                "tags",
                new ArrayList<>(tags.stream().map(tag -> Tree.of("name", tag)).toList()));
        document.put("paths", paths);
        schemas.keySet().retainAll(reachable(paths, schemas));
        Tree.object(document, "components").put("schemas", schemas);
        return document;
    }

    private Map<String, Object> refusal(Dialect dialect) {
        return envelopes.refusal(dialect);
    }

    /** What the routes were made of that no client sees is left out. */
    private static Set<String> reachable(Map<String, Object> paths, Map<String, Object> schemas) {
        Set<String> found = new HashSet<>();
        List<Object> open = new ArrayList<>(List.of(paths));
        while (!open.isEmpty()) {
            Tree.references(open.removeLast(), reference -> {
                String name = reference.replace(SCHEMAS, "");
                if (found.add(name) && schemas.get(name) != null) {
                    open.add(schemas.get(name));
                }
            });
        }
        return found;
    }
}
