package guahao.gallery.album;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A photo.
 *
 * @param projectId null when it belongs to none
 * @param path where the original is, as it came
 * @param crc32 its checksum as zip wants it
 * @param width of the upright picture
 */
public record Photo(
        long id,
        @Nullable Long projectId,
        long uploaderId,
        String path,
        String thumbPath,
        String mediaType,
        long bytes,
        long crc32,
        int width,
        int height,
        LocalDateTime createdAt) {

    static List<String> paths(List<Photo> photos) {
        return photos.stream()
                .flatMap(photo -> Stream.of(photo.path(), photo.thumbPath()))
                .toList();
    }
}
