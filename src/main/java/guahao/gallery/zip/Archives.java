package guahao.gallery.zip;

import guahao.gallery.album.Photo;
import guahao.gallery.album.Photos;
import guahao.gallery.album.Project;
import guahao.gallery.album.Projects;
import guahao.gallery.file.GalleryFiles;
import guahao.platform.failure.Failure;
import guahao.platform.files.OnFirstRead;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Archives of photos' originals. */
@Singleton
public final class Archives {

    private final Photos photos;
    private final Projects projects;
    private final GalleryFiles files;

    Archives(Photos photos, Projects projects, GalleryFiles files) {
        this.photos = photos;
        this.projects = projects;
        this.files = files;
    }

    /** The archive of those that are there, in this order; {@link Failure.NotFound} when none is. */
    public InputStream open(Collection<Long> ids) {
        Map<Long, Photo> found = photos.find(ids);
        List<Photo> inOrder =
                ids.stream().map(found::get).filter(Objects::nonNull).toList();
        Map<Long, Project> projectsOf = projectsOf(inOrder);
        requireAny(new OpenFiles(files, inOrder, projectsOf));
        return new OnFirstRead(() -> new ZipStream(new OpenFiles(files, inOrder, projectsOf)));
    }

    private static void requireAny(OpenFiles some) {
        try (some) {
            if (!some.hasNext()) {
                throw new Failure.NotFound("photo.none", "照片", "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Long, Project> projectsOf(List<Photo> some) {
        List<Long> ids = some.stream()
                .map(Photo::projectId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return projects.find(ids).stream().collect(Collectors.toMap(Project::id, Function.identity()));
    }
}
