package guahao.wire.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Compares what a client remembers with what there is. */
public final class EntityTags {

    private static final String WEAK = "W/";

    private EntityTags() {}

    /** @param header of {@code If-None-Match}, where weak tags are as good as strong ones */
    public static boolean matchesAny(@Nullable String header, String tag) {
        return header != null
                && (header.strip().equals("*")
                        || Arrays.stream(header.split(","))
                                .map(String::strip)
                                .map(given -> given.startsWith(WEAK) ? given.substring(WEAK.length()) : given)
                                .anyMatch(tag::equals));
    }
}
