package guahao.directory;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A part of a name, whatever the case of its letters; every character stands for itself. */
public record NamePart(String folded) {

    /** Null is part of every name. */
    public static NamePart of(@Nullable String text) {
        return new NamePart(text == null ? "" : fold(text));
    }

    public boolean isIn(String name) {
        return folded.isEmpty() || fold(name).contains(folded);
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
