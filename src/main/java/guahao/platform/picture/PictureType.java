package guahao.platform.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of pictures that are taken. */
public enum PictureType {
    JPEG("jpg", "image/jpeg"),
    PNG("png", "image/png"),
    WEBP("webp", "image/webp"),
    GIF("gif", "image/gif");

    static final int LONGEST_SIGN = 12;

    private final String extension;
    private final String mediaType;

    PictureType(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<PictureType> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(type -> type.extension.equals(extension))
                .findFirst();
    }

    /** What the first bytes of a file promise. */
    static Optional<PictureType> ofFirstBytes(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values()).filter(type -> type.isPromisedBy(text)).findFirst();
    }

    private boolean isPromisedBy(String text) {
        return switch (this) {
            case JPEG -> text.startsWith("\u00ff\u00d8\u00ff");
            case PNG -> text.startsWith("\u0089PNG\r\n\u001a\n");
            case WEBP -> text.startsWith("RIFF") && text.startsWith("WEBP", 8);
            case GIF -> text.startsWith("GIF87a") || text.startsWith("GIF89a");
        };
    }
}
