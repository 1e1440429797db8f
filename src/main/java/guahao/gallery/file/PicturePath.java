package guahao.gallery.file;

import guahao.platform.picture.PictureType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of a picture: {@code /uploads/2026/11/20/<uuid>.jpg}, or {@code .../thumbs/thumb_<uuid>.jpg}. It is what
 * clients ask for, what the database keeps and, without the first slash, what the file store knows.
 *
 * @param name unique in all time, so that it names the content as well
 */
public record PicturePath(String path, String name, PictureType type) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);
    private static final String UUID_NAME = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** What is allowed is listed, so that nothing else leads anywhere. */
    private static final Pattern FORM = Pattern.compile("/uploads/\\d{4}/\\d{2}/\\d{2}/(?:thumbs/(thumb_" + UUID_NAME
            + ")\\.jpg|(" + UUID_NAME + ")\\.([a-z]{3,4}))");

    /** Empty for a path that is none of ours. */
    public static Optional<PicturePath> of(String path) {
        Matcher matcher = FORM.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return matcher.group(1) != null
                ? Optional.of(new PicturePath(path, matcher.group(1), PictureType.JPEG))
                : PictureType.ofExtension(matcher.group(3)).map(type -> new PicturePath(path, matcher.group(2), type));
    }

    static PicturePath ofOriginal(LocalDate day, UUID uuid, PictureType type) {
        return new PicturePath(
                "/uploads/" + DAY.format(day) + "/" + uuid + "." + type.extension(), uuid.toString(), type);
    }

    static PicturePath ofThumbnail(LocalDate day, UUID uuid) {
        String name = "thumb_" + uuid;
        return new PicturePath("/uploads/" + DAY.format(day) + "/thumbs/" + name + ".jpg", name, PictureType.JPEG);
    }

    static String stored(String path) {
        return path.substring(1);
    }
}
