package guahao.gallery.zip;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names for the entries of one archive, counted so that none comes twice. */
final class EntryNames {

    private static final String OF_PHOTOS_ALONE = "photo";
    private static final String OF_NAMELESS_PROJECTS = "project";
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cc}&&[^\\s]]");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]");
    private static final Pattern DOTS = Pattern.compile("\\.{2,}");

    private final Map<String, Integer> counts = new HashMap<>();

    /** @param project its name, null for a photo without one */
    String next(@Nullable String project, String extension) {
        String name = project == null ? OF_PHOTOS_ALONE : cleaned(project);
        return name + "-" + counts.merge(name, 1, Integer::sum) + "." + extension;
    }

    private static String cleaned(String project) {
        String plain = FORBIDDEN.matcher(project).replaceAll("");
        String name = DOTS.matcher(BLANK.matcher(plain).replaceAll("_")).replaceAll("");
        return name.isEmpty() ? OF_NAMELESS_PROJECTS : name;
    }
}
