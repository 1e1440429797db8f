package guahao.wire.graphql;

import graphql.schema.DataFetchingEnvironment;
import guahao.wire.input.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An input object that a field was given, such as a filter; what is absent or null is null. */
public final class InputObject {

    private final Map<String, Object> values;

    private InputObject(Map<String, Object> values) {
        this.values = values;
    }

    public static InputObject of(DataFetchingEnvironment env, String name) {
        Map<String, Object> given = env.getArgument(name);
        return new InputObject(given == null ? Map.of() : given);
    }

    /** An id; text that cannot be one is an id that is not there. */
    public @Nullable Long id(String name) {
        String text = value(name, String.class);
        return text == null ? null : (Long) Arguments.id(text);
    }

    /** A text of at most so many characters that a database can hold. */
    public @Nullable String text(String name, int most) {
        String text = value(name, String.class);
        return text == null ? null : Texts.checked(name, text, most);
    }

    /** What a scalar or enum stands for. */
    public <T> @Nullable T value(String name, Class<T> type) {
        Object value = values.get(name);
        return value == null ? null : type.cast(value);
    }

    /** A list of what scalars or enums stand for, empty when it is absent. */
    public <T> List<T> values(String name, Class<T> type) {
        List<?> given = value(name, List.class);
        return given == null ? List.of() : given.stream().map(type::cast).toList();
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }
}
