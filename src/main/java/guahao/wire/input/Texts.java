package guahao.wire.input;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;

/** What holds for every text that comes in. */
public final class Texts {

    private Texts() {}

    /** The text, unless it is too long or no database could store it (NUL, half a surrogate pair). */
    public static String checked(String name, String text, int most) {
        if (text.codePointCount(0, text.length()) > most) {
            throw Failure.Invalid.of(Problem.tooLong(name, most));
        }
        if (!isStorable(text)) {
            throw Failure.Invalid.of(Problem.invalid(name));
        }
        return text;
    }

    /** Whether a database could store it, which none could a NUL or half a surrogate pair. */
    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(Texts::isUnstorable);
    }

    private static boolean isUnstorable(int codePoint) {
        return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    /** So many characters as people count them, so no emoji is cut in half. */
    public static String beginning(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, Math.min(length, most)));
    }
}
