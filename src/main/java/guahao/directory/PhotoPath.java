package guahao.directory;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where clients find a doctor's uploaded photo, and where it lies among the files. Both hold the same name that nobody
 * can guess.
 */
record PhotoPath(long doctorId, String random, String extension) {

    static final String FOLDER = "doctor-photos";
    static final String PUBLISHED = "/static/image/";

    private static final Pattern PATH =
            Pattern.compile(Pattern.quote(PUBLISHED) + "doctor_(\\d{1,18})_([0-9a-f]{32})\\.(jpg|png|gif)");
    private static final Pattern STORED = Pattern.compile(FOLDER + "/([0-9a-f]{32})\\.(jpg|png|gif)");
    private static final Map<String, String> TYPES =
            Map.of("jpg", "image/jpeg", "jpeg", "image/jpeg", "png", "image/png", "gif", "image/gif");

    /** Empty for a path that no upload has made, such as that of a picture elsewhere. */
    static Optional<PhotoPath> of(@Nullable String published) {
        Matcher matcher = PATH.matcher(published == null ? "" : published);
        return matcher.matches()
                ? Optional.of(new PhotoPath(Long.parseLong(matcher.group(1)), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    static PhotoPath ofStored(long doctorId, String stored) {
        Matcher matcher = STORED.matcher(stored);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("No photo is stored as " + stored);
        }
        return new PhotoPath(doctorId, matcher.group(1), matcher.group(2));
    }

    String published() {
        return PUBLISHED + "doctor_" + doctorId + "_" + random + "." + extension;
    }

    String stored() {
        return FOLDER + "/" + random + "." + extension;
    }

    String type() {
        return String.valueOf(TYPES.get(extension));
    }

    /** A path as it is answered: none, or one that starts with a slash or a scheme. */
    static @Nullable String published(String path) {
        if (path.isBlank()) {
            return null;
        }
        return path.startsWith("/") || path.startsWith("http") ? path : "/" + path;
    }

    /** The MIME type that a path's ending tells, null when it tells none. */
    static @Nullable String typeOf(@Nullable String path) {
        return path == null ? null : TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    }
}
