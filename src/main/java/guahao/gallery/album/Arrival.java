package guahao.gallery.album;

import guahao.gallery.file.GalleryFiles;
import guahao.gallery.file.StoredPicture;
import guahao.platform.failure.Failure;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An upload with its files in place, or the failure of it, on the way to become a photo. Closing it takes back the
 * files of one that has not become a photo.
 */
public final class Arrival implements AutoCloseable {

    private enum State {
        WAITING,
        /** Until it is certain what the database made of it; if that never becomes so, the janitor asks again. */
        UNCERTAIN,
        UNDONE,
        KEPT
    }

    private final GalleryFiles files;
    private final @Nullable StoredPicture picture;
    private final @Nullable Long projectId;
    private final @Nullable Failure failure;
    private State state = State.WAITING;

    private Arrival(
            GalleryFiles files, @Nullable StoredPicture picture, @Nullable Long projectId, @Nullable Failure failure) {
        this.files = files;
        this.picture = picture;
        this.projectId = projectId;
        this.failure = failure;
    }

    static Arrival of(GalleryFiles files, StoredPicture picture, @Nullable Long projectId) {
        return new Arrival(files, picture, projectId, null);
    }

    static Arrival failed(GalleryFiles files, Failure failure) {
        return new Arrival(files, null, null, failure);
    }

    StoredPicture picture() {
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(picture);
    }

    @Nullable
    Long projectId() {
        return projectId;
    }

    void began() {
        state = State.UNCERTAIN;
    }

    void wasUndone() {
        state = State.UNDONE;
    }

    void wasKept() {
        state = State.KEPT;
    }

    @Override
    public void close() {
        if (picture != null && (state == State.WAITING || state == State.UNDONE)) {
            files.drop(picture);
        }
    }
}
