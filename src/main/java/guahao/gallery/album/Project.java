package guahao.gallery.album;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A project as it is shown.
 *
 * @param photos how many it has
 * @param cover the newest photo, null without any
 */
public record Project(
        long id,
        String name,
        String description,
        @Nullable LocalDate eventDate,
        long ownerId,
        LocalDateTime createdAt,
        LocalDateTime updatedAt,
        long photos,
        @Nullable Cover cover) {

    /** Where a project's picture is. */
    public record Cover(String path, String thumbPath) {}
}
