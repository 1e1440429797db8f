package guahao.wire.graphql.held;

import graphql.execution.MergedSelectionSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the objects of a place.
 *
 * @param held how to read each field, null where it has to be fetched
 * @param fetched the fields that are to be fetched
 */
record ObjectPlan(ResponseKeys keys, List<@Nullable HeldField> held, MergedSelectionSet fetched) implements Shape {

    boolean isHeld() {
        return fetched.isEmpty();
    }

    boolean isMixed() {
        return !fetched.isEmpty() && fetched.size() < held.size();
    }

    @Override
    public Object complete(Object value) {
        return new ResponseObject(keys, read(value));
    }

    /** @return the values, with room for those that are fetched */
    @Nullable
    Object[] read(Object value) {
        @Nullable Object[] values = new Object[held.size()];
        for (int i = 0; i < values.length; i++) {
            HeldField field = held.get(i);
            if (field != null) {
                values[i] = field.complete(value);
            }
        }
        return values;
    }

    ResponseObject join(@Nullable Object[] values, Map<?, ?> others) {
        for (int i = 0; i < values.length; i++) {
            if (held.get(i) == null) {
                values[i] = others.get(keys.name(i));
            }
        }
        return new ResponseObject(keys, values);
    }
}
