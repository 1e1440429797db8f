package guahao.gallery.zip;

import guahao.gallery.album.Photo;
import guahao.gallery.album.Project;
import guahao.gallery.file.GalleryFiles;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The photos' files one after the other, each opened when the one before is over; those not there are passed by. */
final class OpenFiles implements Iterator<ZipFile>, Closeable {

    private final GalleryFiles files;
    private final Iterator<Photo> photos;
    private final Map<Long, Project> projects;
    private final EntryNames names = new EntryNames();
    private @Nullable ZipFile next;

    OpenFiles(GalleryFiles files, List<Photo> photos, Map<Long, Project> projects) {
        this.files = files;
        this.photos = photos.iterator();
        this.projects = projects;
    }

    @Override
    public boolean hasNext() {
        while (next == null && photos.hasNext()) {
            Photo photo = photos.next();
            Optional<InputStream> content = files.openWhole(photo.path(), photo.bytes());
            next = content.map(open -> file(photo, open)).orElse(null);
        }
        return next != null;
    }

    private ZipFile file(Photo photo, InputStream content) {
        Project project = photo.projectId() == null ? null : projects.get(photo.projectId());
        String extension = photo.path().substring(photo.path().lastIndexOf('.') + 1);
        String name = names.next(project == null ? null : project.name(), extension);
        return new ZipFile(name, photo.bytes(), photo.crc32(), photo.createdAt(), content);
    }

    @Override
    public ZipFile next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        ZipFile file = next;
        next = null;
        return file;
    }

    /** The one that was opened and not yet taken. */
    @Override
    public void close() throws IOException {
        if (next != null) {
            next.content().close();
        }
    }
}
