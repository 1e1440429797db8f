package guahao.wire.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A fetcher that needs nothing but its object, so the engine need not describe the surroundings to it. */
public record HeldValue(Function<Object, @Nullable Object> read) implements LightDataFetcher<@Nullable Object> {

    @Override
    public @Nullable Object get(
            GraphQLFieldDefinition definition, Object source, Supplier<DataFetchingEnvironment> environment) {
        return read.apply(source);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        return read.apply(Objects.requireNonNull(environment.<Object>getSource()));
    }
}
