package guahao.gallery.zip;

import guahao.gallery.album.Photo;
import guahao.gallery.album.Photos;
import guahao.gallery.album.Project;
import guahao.gallery.album.Projects;
import guahao.gallery.file.GalleryFiles;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.io.InputStream;
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
        var open = new OpenFiles(files, inOrder, projectsOf(inOrder));
        if (!open.hasNext()) {
            throw new Failure.NotFound("photo.none", "照片", "");
        }
        return new ZipStream(open);
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
