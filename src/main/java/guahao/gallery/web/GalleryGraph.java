package guahao.gallery.web;

import graphql.schema.DataFetchingEnvironment;
import guahao.gallery.album.Photo;
import guahao.gallery.album.Photos;
import guahao.gallery.album.Project;
import guahao.gallery.album.ProjectPlace;
import guahao.gallery.album.Projects;
import guahao.gallery.file.PictureUrls;
import guahao.wire.graphql.Arguments;
import guahao.wire.graphql.Batch;
import guahao.wire.graphql.Graph;
import guahao.wire.graphql.GraphModule;
import guahao.wire.graphql.connection.Connection;
import guahao.wire.graphql.connection.ConnectionGraph;
import guahao.wire.graphql.connection.Keyset;
import guahao.wire.graphql.connection.PageAsked;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The gallery's share of the read graph. */
@Singleton
final class GalleryGraph implements GraphModule {

    private static final Keyset<Project, ProjectPlace> NEWEST_FIRST = new Keyset<>(
            "gallery.projects", ProjectPlace::of, place -> place.createdAt() + "/" + place.id(), GalleryGraph::place);

    private final Projects projects;
    private final Photos photos;
    private final PictureUrls urls;
    private final Batch<Long, Project> byId;
    private final Batch<PhotosOf, List<Photo>> photosOf;

    GalleryGraph(Projects projects, Photos photos, PictureUrls urls) {
        this.projects = projects;
        this.photos = photos;
        this.urls = urls;
        byId = Batch.of(
                "gallery.projects",
                ids -> projects.find(ids).stream().collect(Collectors.toMap(Project::id, Function.identity())));
        photosOf = Batch.of("gallery.photosOf", this::photosOf);
    }

    /** The first photos of a project. */
    private record PhotosOf(long projectId, int first) {}

    @Override
    public void wire(Graph graph) {
        graph.query("galleryProject", env -> byId.load(env, Arguments.id(env, "id")))
                .query("galleryProjects", this::page);
        ConnectionGraph.wire(graph, "GalleryProject");
        graph.type("GalleryProject", Project.class)
                .value("id", Project::id)
                .value("name", Project::name)
                .value("description", Project::description)
                .value("eventDate", Project::eventDate)
                .value("photoCount", project -> Math.toIntExact(project.photos()))
                .value("coverUrl", project -> cover(project, Project.Cover::path))
                .value("coverThumbUrl", project -> cover(project, Project.Cover::thumbPath))
                .value("createdAt", Project::createdAt)
                .value("updatedAt", Project::updatedAt)
                .fetch(
                        "photos",
                        (project, env) ->
                                photosOf.load(env, new PhotosOf(project.id(), PageAsked.size(env)), List.of()));
        graph.type("GalleryPhoto", Photo.class)
                .value("id", Photo::id)
                .value("url", photo -> urls.of(photo.path()))
                .value("thumbUrl", photo -> urls.of(photo.thumbPath()))
                .value("width", Photo::width)
                .value("height", Photo::height)
                .value("createdAt", Photo::createdAt);
    }

    private @Nullable String cover(Project project, Function<Project.Cover, String> path) {
        return project.cover() == null ? null : urls.of(path.apply(project.cover()));
    }

    private Connection<Project> page(DataFetchingEnvironment env) {
        return Connection.of(
                NEWEST_FIRST,
                NEWEST_FIRST.asked(env),
                asked -> projects.page(asked.rows(), asked.after()),
                projects::count);
    }

    private static Optional<ProjectPlace> place(String text) {
        String[] parts = text.split("/", 2);
        try {
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new ProjectPlace(LocalDateTime.parse(parts[0]), Long.parseLong(parts[1])));
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** One statement, however many ask and for however many each. */
    private Map<PhotosOf, List<Photo>> photosOf(Set<PhotosOf> wanted) {
        Set<Long> ids = wanted.stream().map(PhotosOf::projectId).collect(Collectors.toSet());
        int most = wanted.stream().mapToInt(PhotosOf::first).max().orElse(1);
        Map<Long, List<Photo>> found = photos.firstOfProjects(ids, most);
        Map<PhotosOf, List<Photo>> answer = new HashMap<>();
        for (PhotosOf each : wanted) {
            List<Photo> all = Objects.requireNonNullElse(found.get(each.projectId()), List.of());
            answer.put(each, all.subList(0, Math.min(each.first(), all.size())));
        }
        return answer;
    }
}
