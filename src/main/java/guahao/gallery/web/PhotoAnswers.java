package guahao.gallery.web;

import guahao.gallery.album.Photo;
import guahao.gallery.album.Photos;
import guahao.gallery.file.PictureUrls;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Photos as the gallery shows them. */
@Singleton
final class PhotoAnswers {

    private final PictureUrls urls;

    PhotoAnswers(PictureUrls urls) {
        this.urls = urls;
    }

    @Serdeable
    record Uploaded(
            long photoId, long id, @Nullable Long projectId, String url, String thumbUrl, int width, int height) {}

    @Serdeable
    record Deleted(List<Long> deletedIds, List<JsonNode> notFoundIds, List<Long> failedIds) {}

    Uploaded uploaded(Photo photo) {
        return new Uploaded(
                photo.id(),
                photo.id(),
                photo.projectId(),
                urls.of(photo.path()),
                urls.of(photo.thumbPath()),
                photo.width(),
                photo.height());
    }

    /** Each of the ids in one list, in the order that they came. */
    static Deleted deleted(PhotoIds ids, Photos.Deletion deletion) {
        var answer = new Deleted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        ids.known().forEach((given, id) -> {
            if (id.filter(deletion.deleted()::contains).isPresent()) {
                answer.deletedIds().add(id.get());
            } else if (id.filter(deletion.refused()::contains).isPresent()) {
                answer.failedIds().add(id.get());
            } else {
                answer.notFoundIds().add(given);
            }
        });
        return answer;
    }
}
