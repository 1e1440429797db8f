package guahao.directory;

import guahao.directory.PicturePath.Owner;
import guahao.platform.files.FileStore;
import guahao.platform.files.OpenFile;
import guahao.platform.files.PublishedFiles;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/**
 * The uploaded pictures of doctors and hospitals. A file comes before the row that names it and goes after it, so that
 * no row names nothing.
 */
@Singleton
public final class StoredPictures implements PublishedFiles {

    private final FileStore files;
    private final DirectoryChanges changes;

    StoredPictures(FileStore files, DirectoryChanges changes) {
        this.files = files;
        this.changes = changes;
    }

    @Override
    public Optional<OpenFile> find(String path) {
        return PicturePath.of("/" + path).flatMap(this::open);
    }

    Optional<OpenFile> open(PicturePath picture) {
        String stored = picture.stored();
        return files.exists(stored) ? Optional.of(OpenFile.of(files, stored, picture.type())) : Optional.empty();
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
