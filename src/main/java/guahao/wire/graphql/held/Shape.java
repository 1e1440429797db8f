package guahao.wire.graphql.held;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the values of a place in a query look like in the answer. */
sealed interface Shape permits Shape.Required, Shape.Scalar, Shape.Name, Shape.ListOf, ObjectPlan {

    /**
     * @param value of the feature's own type, not null
     * @throws RuntimeException when the engine has to look at it, as it knows how to report what is wrong
     */
    Object complete(Object value);

    /** Null stays null where the schema allows it. */
    static @Nullable Object orNull(Shape shape, @Nullable Object value) {
        if (value != null) {
            return shape.complete(value);
        }
        if (shape instanceof Required) {
            throw new NotHeld();
        }
        return null;
    }

    record Required(Shape inner) implements Shape {
        @Override
        public Object complete(Object value) {
            return inner.complete(value);
        }
    }

    record Scalar(Coercing<?, ?> coercing, GraphQLContext context, Locale locale) implements Shape {
        @Override
        public Object complete(Object value) {
            Object written = coercing.serialize(value, context, locale);
            if (written == null) {
                throw new NotHeld();
            }
            return written;
        }
    }

    /** Enums have the names of the Java enum's values. */
    record Name(Set<Object> known) implements Shape {
        @Override
        public Object complete(Object value) {
            if (!(value instanceof Enum<?> constant) || !known.contains(value)) {
                throw new NotHeld();
            }
            return constant.name();
        }
    }

    record ListOf(Shape element) implements Shape {
        @Override
        public Object complete(Object value) {
            if (!(value instanceof Collection<?> values)) {
                throw new NotHeld();
            }
            List<@Nullable Object> completed = new ArrayList<>(values.size());
            for (Object each : values) {
                completed.add(Shape.orNull(element, each));
            }
            return completed;
        }
    }
}
