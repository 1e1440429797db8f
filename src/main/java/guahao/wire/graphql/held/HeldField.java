package guahao.wire.graphql.held;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field that its object holds: how to read it, and what it looks like in the answer. */
record HeldField(Function<Object, @Nullable Object> read, Shape shape) {

    @Nullable
    Object complete(Object source) {
        Object value = read.apply(source);
        if (value instanceof CompletionStage) {
            throw new NotHeld();
        }
        return Shape.orNull(shape, value);
    }
}
