package guahao.gallery.zip;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an archive is called on its way to the client. */
public final class ArchiveName {

    private static final int LONGEST = 96;
    private static final Pattern UNWANTED = Pattern.compile("[\\\\/:*?\"<>|\\s\\p{Cc}\\p{Z}]");

    private ArchiveName() {}

    /** @param wish what the client would call it, with or without the ending */
    public static String of(@Nullable String wish, long epochMillis) {
        String name = wish == null ? "" : wish;
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            name = name.substring(0, name.length() - 4);
        }
        name = UNWANTED.matcher(withoutHalves(name)).replaceAll("_");
        if (name.codePointCount(0, name.length()) > LONGEST) {
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST));
        }
        return name.isEmpty() ? "photos-" + epochMillis : name;
    }

    /** Half a surrogate pair is no character. */
    private static String withoutHalves(String text) {
        var whole = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? '_' : point)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
