package guahao.wire.graphql.schema;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeRuntimeWiring;
import guahao.wire.graphql.Graph;
import guahao.wire.graphql.GraphModule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reactor.core.scheduler.Scheduler;

/** Joins the SDL of all areas with the fetchers of all modules; whatever is missing on either side ends the start. */
final class SchemaBuilder {

    private static final String FOLDER = "schema";

    private final Graph graph = new Graph();
    private final TypeDefinitionRegistry registry = new TypeDefinitionRegistry();
    private final Map<FieldCoordinates, DataFetcher<?>> unused = new HashMap<>();
    private final Scheduler scheduler;

    SchemaBuilder(Collection<GraphModule> modules, Scheduler scheduler) {
        this.scheduler = scheduler;
        List<String> texts =
                new ArrayList<>(FolderOnClasspath.texts(SchemaBuilder.class.getClassLoader(), FOLDER, ".graphqls")
                        .values());
        modules.forEach(module -> texts.add(module.sdl()));
        texts.stream().filter(text -> !text.isBlank()).forEach(text -> registry.merge(new SchemaParser().parse(text)));
        modules.forEach(module -> module.wire(graph));
    }

    GraphQLSchema schema() {
        unused.putAll(graph.fetchers());
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        Scalars.all().forEach(wiring::scalar);
        wireFields(wiring);
        graph.enums().forEach((name, values) -> wiring.type(name, type -> type.enumValues(values)));
        graph.unions().forEach((name, resolver) -> wiring.type(name, type -> type.typeResolver(resolver)));
        if (!unused.isEmpty()) {
            throw new IllegalStateException("Wired, but in no SDL file: " + unused.keySet());
        }
        return new SchemaGenerator().makeExecutableSchema(registry, wiring.build());
    }

    private void wireFields(RuntimeWiring.Builder wiring) {
        for (ObjectTypeDefinition type : registry.getTypes(ObjectTypeDefinition.class)) {
            TypeRuntimeWiring.Builder fields = TypeRuntimeWiring.newTypeWiring(type.getName());
            type.getFieldDefinitions().forEach(field -> wireField(fields, type, field));
            for (ObjectTypeExtensionDefinition extension :
                    registry.objectTypeExtensions().getOrDefault(type.getName(), List.of())) {
                extension.getFieldDefinitions().forEach(field -> wireField(fields, type, field));
            }
            wiring.type(fields);
        }
    }

    private void wireField(TypeRuntimeWiring.Builder fields, ObjectTypeDefinition type, FieldDefinition field) {
        FieldCoordinates coordinates = FieldCoordinates.coordinates(type.getName(), field.getName());
        DataFetcher<?> fetcher = unused.remove(coordinates);
        if (fetcher == null) {
            throw new IllegalStateException("Nothing answers the field " + coordinates);
        }
        DataFetcher<?> guarded = GuardedFetchers.guard(FieldRules.of(type, field), fetcher);
        fields.dataFetcher(
                field.getName(), type.getName().equals("Subscription") ? new EventSource(guarded, scheduler) : guarded);
    }
}
