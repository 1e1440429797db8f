package guahao.gallery.file;

import guahao.platform.boot.Settings;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Pictures' paths as clients get them: with the public origin in front where there is one. */
@Singleton
public final class PictureUrls {

    private final String origin;

    PictureUrls(Settings settings) {
        origin = settings.publicUrl() == null ? "" : settings.publicUrl();
    }

    public String of(String path) {
        return origin + path;
    }

    public @Nullable String ofOptional(@Nullable String path) {
        return path == null ? null : of(path);
    }
}
