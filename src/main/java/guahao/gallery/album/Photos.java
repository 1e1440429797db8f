package guahao.gallery.album;

import guahao.gallery.file.GalleryFiles;
import guahao.gallery.member.Member;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Photos: found, and deleted by those who may. */
@Singleton
public final class Photos {

    private final PhotoRepository photos;
    private final Projects projects;
    private final GalleryFiles files;
    private final Transactions transactions;

    Photos(PhotoRepository photos, Projects projects, GalleryFiles files, Transactions transactions) {
        this.photos = photos;
        this.projects = projects;
        this.files = files;
        this.transactions = transactions;
    }

    /** What became of photos that somebody wanted to delete; those in neither were not there. */
    public record Deletion(Set<Long> deleted, Set<Long> refused) {}

    /** All of them, the oldest first: a project is shown whole. */
    public List<Photo> ofProject(long projectId) {
        return photos.ofProject(projectId);
    }

    /** The oldest of each project. */
    public Map<Long, List<Photo>> firstOfProjects(Collection<Long> projectIds, int mostOfEach) {
        return photos.firstOfProjects(projectIds, mostOfEach).stream()
                .collect(Collectors.groupingBy(photo -> Objects.requireNonNull(photo.projectId())));
    }

    public Map<Long, Photo> find(Collection<Long> ids) {
        return photos.find(ids).stream().collect(Collectors.toMap(Photo::id, Function.identity()));
    }

    /** Deletes those of the photos that the member may delete. */
    public Deletion delete(Collection<Long> ids, Member member) {
        return transactions.write(() -> {
            List<Photo> found = photos.lock(ids);
            Map<Boolean, List<Photo>> byRight = byRight(found, member);
            List<Photo> allowed = byRight.getOrDefault(true, List.of());
            if (allowed.isEmpty() && !found.isEmpty()) {
                throw new Failure.Forbidden("photo.others", "没有权限删除这些照片");
            }
            photos.delete(allowed.stream().map(Photo::id).toList());
            files.discard(Photo.paths(allowed));
            return new Deletion(ids(allowed), ids(byRight.getOrDefault(false, List.of())));
        });
    }

    private Map<Boolean, List<Photo>> byRight(List<Photo> found, Member member) {
        Set<Long> projectIds =
                found.stream().map(Photo::projectId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<Long, Long> owners =
                projects.find(projectIds).stream().collect(Collectors.toMap(Project::id, Project::ownerId));
        return found.stream()
                .collect(Collectors.partitioningBy(photo -> member.mayManage(photo.uploaderId())
                        || Objects.equals(owners.get(photo.projectId()), member.id())));
    }

    private static Set<Long> ids(List<Photo> some) {
        return some.stream().map(Photo::id).collect(Collectors.toSet());
    }
}
