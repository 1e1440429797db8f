package guahao.wire.graphql.connection;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list a client wants. Equal for equal wishes, so a batch may have it in its key.
 *
 * @param after the place behind which it begins, null at the list's beginning
 */
public record PageAsked<P>(int first, @Nullable P after) {

    private static final String FIRST = "first";
    private static final int LARGEST = 100;

    /** A field's {@code first}; null is its default. */
    public static int size(DataFetchingEnvironment env) {
        Integer given = env.getArgument(FIRST);
        int size = given == null ? standard(env) : given;
        if (size < 1 || size > LARGEST) {
            throw Failure.Invalid.of(new Problem(FIRST, Problem.Reason.INVALID, "必须在 1 到 " + LARGEST + " 之间"));
        }
        return size;
    }

    private static int standard(DataFetchingEnvironment env) {
        GraphQLArgument argument = env.getFieldDefinition().getArgument(FIRST);
        return Objects.requireNonNull(GraphQLArgument.<Integer>getArgumentDefaultValue(argument));
    }

    /** One more row than wanted tells whether another page follows. */
    public int rows() {
        return first + 1;
    }
}
