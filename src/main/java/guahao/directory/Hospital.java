package guahao.directory;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One hospital of the group (院区).
 *
 * @param imagePath where clients find the map picture
 */
@MappedEntity
public record Hospital(
        @Id @GeneratedValue long id,
        String name,
        @Nullable String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String imageType,
        @Nullable String imagePath,
        LocalDateTime createdAt) {

    /** Where the map picture is found, null without one. */
    public @Nullable String imageUrl() {
        return imagePath;
    }

    Hospital withImage(@Nullable String type, @Nullable String path) {
        return new Hospital(id, name, address, latitude, longitude, type, path, createdAt);
    }
}
