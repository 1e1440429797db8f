package guahao.directory;

import guahao.directory.PicturePath.Owner;
import guahao.platform.files.FileStore;
import guahao.platform.files.OnFirstRead;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/**
 * The uploaded pictures of doctors and hospitals. A file comes before the row that names it and goes after it, so that
 * no row names nothing.
 */
@Singleton
public final class StoredPictures {

    private final FileStore files;
    private final DirectoryChanges changes;

    StoredPictures(FileStore files, DirectoryChanges changes) {
        this.files = files;
        this.changes = changes;
    }

    /** The picture that clients find under this name below {@code /static/image/}. */
    public Optional<Picture> published(String name) {
        return PicturePath.of(PicturePath.PUBLISHED + name).flatMap(this::open);
    }

    Optional<Picture> open(PicturePath picture) {
        String stored = picture.stored();
        return files.exists(stored)
                ? Optional.of(new Picture(
                        picture.type(),
                        files.size(stored),
                        files.since(stored),
                        new OnFirstRead(() -> files.open(stored))))
                : Optional.empty();
    }

    /** To be called inside the transaction that writes the row. */
    PicturePath put(Owner owner, long ownerId, byte[] content, String extension) {
        String stored = files.put(owner.folder(), extension, new ByteArrayInputStream(content), content.length);
        changes.afterRollback(() -> files.delete(stored));
        return PicturePath.ofStored(owner, ownerId, stored);
    }

    /** To be called inside the transaction that takes the picture from its row. */
    void forget(PicturePath picture) {
        changes.afterCommit(() -> files.delete(picture.stored()));
    }
}
