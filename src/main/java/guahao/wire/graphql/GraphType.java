package guahao.wire.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one type: {@code graph.type("Hospital", Hospital.class).value("name", Hospital::name)}. */
public final class GraphType<T> {

    /** Answers a field that takes more than a look at its object: arguments, a batch, the caller. */
    @FunctionalInterface
    public interface Fetch<T> {
        @Nullable
        Object get(T source, DataFetchingEnvironment env) throws Exception;
    }

    private final Graph graph;
    private final String name;
    private final Class<T> javaType;

    GraphType(Graph graph, String name, Class<T> javaType) {
        this.graph = graph;
        this.name = name;
        this.javaType = javaType;
    }

    /** A field that its object already holds. */
    public GraphType<T> value(String field, Function<? super T, ? extends @Nullable Object> read) {
        graph.add(name, field, new HeldValue(source -> read.apply(javaType.cast(source))));
        return this;
    }

    public GraphType<T> fetch(String field, Fetch<T> fetch) {
        graph.add(name, field, env -> fetch.get(javaType.cast(Objects.requireNonNull(env.<Object>getSource())), env));
        return this;
    }
}
