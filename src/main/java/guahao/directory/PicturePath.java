package guahao.directory;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where clients find an uploaded picture, and where it lies among the files. Both hold the same name that nobody can
 * guess.
 */
record PicturePath(Owner owner, long ownerId, String random, String extension) {

    static final String PUBLISHED = "/static/image/";

    private static final Pattern PATH = Pattern.compile(
            Pattern.quote(PUBLISHED) + "(doctor|hospital)_(\\d{1,18})_([0-9a-f]{32})\\.(jpg|png|gif|webp)");
    private static final Pattern STORED = Pattern.compile("[a-z-]+/([0-9a-f]{32})\\.(jpg|png|gif|webp)");
    private static final Map<String, String> TYPES = Map.of(
            "jpg", "image/jpeg", "jpeg", "image/jpeg", "png", "image/png", "gif", "image/gif", "webp", "image/webp");

    /** Whose picture it is. */
    enum Owner {
        DOCTOR("doctor", "doctor-photos"),
        HOSPITAL("hospital", "hospital-images");

        private final String word;
        private final String folder;

        Owner(String word, String folder) {
            this.word = word;
            this.folder = folder;
        }

        /** Among the stored files. */
        String folder() {
            return folder;
        }
    }

    /** Empty for a path that no upload has made, such as that of a picture elsewhere. */
    static Optional<PicturePath> of(@Nullable String published) {
        Matcher matcher = PATH.matcher(published == null ? "" : published);
        return matcher.matches()
                ? Optional.of(new PicturePath(
                        matcher.group(1).equals(Owner.DOCTOR.word) ? Owner.DOCTOR : Owner.HOSPITAL,
                        Long.parseLong(matcher.group(2)),
                        matcher.group(3),
                        matcher.group(4)))
                : Optional.empty();
    }

    static PicturePath ofStored(Owner owner, long ownerId, String stored) {
        Matcher matcher = STORED.matcher(stored);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("No picture is stored as " + stored);
        }
        return new PicturePath(owner, ownerId, matcher.group(1), matcher.group(2));
    }

    String published() {
        return PUBLISHED + owner.word + "_" + ownerId + "_" + random + "." + extension;
    }

    String stored() {
        return owner.folder + "/" + random + "." + extension;
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
