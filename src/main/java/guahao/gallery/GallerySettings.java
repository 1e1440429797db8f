package guahao.gallery;

import guahao.platform.boot.StartupFailure;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * {@code GUAHAO_GALLERY_VISITORS_MAY_WRITE} and {@code GUAHAO_GALLERY_MAX_FILE_MB}.
 *
 * @param visitorsMayWrite whether visitors may make projects and upload
 */
@Context
@ConfigurationProperties("guahao.gallery")
public record GallerySettings(
        @Bindable(defaultValue = "true") boolean visitorsMayWrite,
        @Bindable(defaultValue = "30") int maxFileMb) {

    /** The server reads no request that is larger by more than the form around the file. */
    private static final int LARGEST_MB = 35;

    /** What is read of a file at most. */
    public static final int LARGEST_BYTES = LARGEST_MB * 1024 * 1024;

    public GallerySettings {
        if (maxFileMb < 1 || maxFileMb > LARGEST_MB) {
            throw new StartupFailure("GUAHAO_GALLERY_MAX_FILE_MB: must be from 1 to " + LARGEST_MB);
        }
    }

    public int maxFileBytes() {
        return maxFileMb * 1024 * 1024;
    }
}
