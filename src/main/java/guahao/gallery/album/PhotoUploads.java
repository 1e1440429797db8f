package guahao.gallery.album;

import guahao.gallery.file.GalleryFiles;
import guahao.gallery.file.StoredPicture;
import guahao.gallery.member.Member;
import guahao.platform.database.Constraints;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import guahao.platform.picture.Thumbnail;
import guahao.platform.picture.Thumbnails;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** From a file that came in to a photo: first the slow part without the database, then the row. */
@Singleton
public final class PhotoUploads {

    private final PhotoRepository photos;
    private final Projects projects;
    private final GalleryFiles files;
    private final Thumbnails thumbnails;
    private final Transactions transactions;
    private final Clock clock;

    PhotoUploads(
            PhotoRepository photos,
            Projects projects,
            GalleryFiles files,
            Thumbnails thumbnails,
            Transactions transactions,
            Clock clock) {
        this.photos = photos;
        this.projects = projects;
        this.files = files;
        this.thumbnails = thumbnails;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A file and the project that it is for. */
    public record Sent(
            Supplier<InputStream> content,
            long bytes,
            @Nullable Long projectId) {}

    /**
     * Looks at the picture and keeps its files. What fails is told by {@link #keep} only: the repeat of an upload that
     * succeeded is answered as that one was, whatever it brings.
     */
    public Arrival arrive(Supplier<Sent> sent) {
        try {
            Sent upload = sent.get();
            if (upload.projectId() != null) {
                projects.requireExists(upload.projectId());
            }
            Thumbnail thumbnail = thumbnails.of(upload.content());
            StoredPicture picture = files.put(upload.content(), upload.bytes(), thumbnail);
            return Arrival.of(files, picture, upload.projectId());
        } catch (Failure failure) {
            return Arrival.failed(files, failure);
        }
    }

    public Photo keep(Arrival arrival, Member uploader) {
        StoredPicture picture = arrival.picture();
        return transactions.write(() -> {
            arrival.began();
            transactions.afterRollback(arrival::wasUndone);
            transactions.afterCommit(arrival::wasKept);
            files.claim(picture);
            return insert(photo(picture, arrival.projectId(), uploader));
        });
    }

    private Photo insert(Photo photo) {
        try {
            long id = photos.insert(photo);
            return photos.find(List.of(id)).getFirst();
        } catch (DataAccessException e) {
            boolean projectGone = Constraints.brokenBy(e)
                    .filter("gallery_photo_project"::equals)
                    .isPresent();
            Long project = photo.projectId();
            throw projectGone && project != null ? Projects.unknown(project) : e;
        }
    }

    private Photo photo(StoredPicture picture, @Nullable Long projectId, Member uploader) {
        return new Photo(
                0,
                projectId,
                uploader.id(),
                picture.path(),
                picture.thumbPath(),
                picture.thumbnail().type().mediaType(),
                picture.bytes(),
                picture.crc32(),
                picture.thumbnail().width(),
                picture.thumbnail().height(),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
    }
}
