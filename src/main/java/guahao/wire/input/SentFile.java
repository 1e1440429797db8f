package guahao.wire.input;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file as a client sent it.
 *
 * @param type what the client says it is, null when it says nothing
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares or changes it.
public record SentFile(String name, @Nullable String type, byte[] content) {

    /** The ending of the name in lower case, without the dot; empty without one. */
    public String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
