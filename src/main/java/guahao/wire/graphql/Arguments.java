package guahao.wire.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a field's arguments as the domain knows them. */
public final class Arguments {

    /** An id that no row has. */
    private static final long NOBODY = 0;

    private Arguments() {}

    /** A required id; text that cannot be one is an id that is not there. */
    public static long id(DataFetchingEnvironment env, String name) {
        String text = env.getArgument(name);
        return text == null ? NOBODY : id(text);
    }

    public static @Nullable Long optionalId(DataFetchingEnvironment env, String name) {
        String text = env.getArgument(name);
        return text == null ? null : (Long) id(text);
    }

    public static @Nullable List<Long> optionalIds(DataFetchingEnvironment env, String name) {
        List<String> texts = env.getArgument(name);
        return texts == null ? null : texts.stream().map(Arguments::id).toList();
    }

    /** The id that a text stands for, 0 when it cannot be one. */
    public static long id(String text) {
        try {
            return Math.max(NOBODY, Long.parseLong(text));
        } catch (NumberFormatException e) {
            return NOBODY;
        }
    }
}
