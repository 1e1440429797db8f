package guahao.directory;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A part of a name, whatever the case of its letters; every character stands for itself. */
record NamePart(String folded) {

    /** Null is part of every name. */
    static NamePart of(@Nullable String text) {
        return new NamePart(text == null ? "" : fold(text));
    }

    boolean isIn(String name) {
        return folded.isEmpty() || fold(name).contains(folded);
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
