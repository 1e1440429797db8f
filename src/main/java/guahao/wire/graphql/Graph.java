package guahao.wire.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.TypeResolver;
import graphql.schema.idl.EnumValuesProvider;
import graphql.schema.idl.NaturalEnumValuesProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Collects what answers each field of the schema. Every field is named with its own function, so nothing is looked up
 * by reflection and a field without an answer ends the start.
 */
public final class Graph {

    private final Map<FieldCoordinates, DataFetcher<?>> fetchers = new HashMap<>();
    private final Map<String, EnumValuesProvider> enums = new HashMap<>();
    private final Map<String, TypeResolver> unions = new HashMap<>();

    /** An entry of the graph, a field of {@code Query}. */
    public Graph query(String field, DataFetcher<? extends @Nullable Object> fetcher) {
        return add("Query", field, fetcher);
    }

    /** A field of {@code Subscription}. It is asked for the next event when the client has taken the last. */
    public Graph subscription(String field, DataFetcher<? extends Publisher<?>> fetcher) {
        return add("Subscription", field, fetcher);
    }

    /** Begins the fields of a type whose values are instances of {@code javaType}. */
    public <T> GraphType<T> type(String name, Class<T> javaType) {
        return new GraphType<>(this, name, javaType);
    }

    /** An enum whose values have the names of the Java enum's. */
    public <E extends Enum<E>> Graph enumeration(String name, Class<E> javaType) {
        enums.put(name, new NaturalEnumValuesProvider<>(javaType));
        return this;
    }

    /** A union or interface, and how to tell which of its types a value is. */
    public Graph union(String name, Function<Object, String> typeName) {
        unions.put(name, env -> env.getSchema().getObjectType(typeName.apply(env.getObject())));
        return this;
    }

    Graph add(String type, String field, DataFetcher<?> fetcher) {
        FieldCoordinates coordinates = FieldCoordinates.coordinates(type, field);
        if (fetchers.putIfAbsent(coordinates, fetcher) != null) {
            throw new IllegalStateException("The field " + coordinates + " is wired twice");
        }
        return this;
    }

    public Map<FieldCoordinates, DataFetcher<?>> fetchers() {
        return Map.copyOf(fetchers);
    }

    public Map<String, EnumValuesProvider> enums() {
        return Map.copyOf(enums);
    }

    public Map<String, TypeResolver> unions() {
        return Map.copyOf(unions);
    }
}
