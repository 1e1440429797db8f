package guahao.gallery;

import guahao.platform.boot.StartupFailure;
import guahao.platform.failure.Failure;
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

    /** Throws {@link Failure.TooLarge} for a file over the limit. */
    public void requireSmall(long bytes) {
        if (bytes > maxFileMb * 1024L * 1024L) {
            throw new Failure.TooLarge("文件过大，最大支持 " + maxFileMb + "MB");
        }
    }
}
