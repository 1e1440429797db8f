package guahao.gallery.album;

import guahao.gallery.file.GalleryFiles;
import guahao.gallery.member.Member;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Projects: shown to everybody, changed by their owners and administrators. */
@Singleton
public final class Projects {

    private final ProjectRepository projects;
    private final PhotoRepository photos;
    private final GalleryFiles files;
    private final Transactions transactions;
    private final Clock clock;

    Projects(
            ProjectRepository projects,
            PhotoRepository photos,
            GalleryFiles files,
            Transactions transactions,
            Clock clock) {
        this.projects = projects;
        this.photos = photos;
        this.files = files;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The newest first. */
    public List<Project> page(int size, long offset) {
        return projects.page(size, offset);
    }

    /** Those behind a place, the newest first; null for the beginning. */
    public List<Project> page(int size, @Nullable ProjectPlace after) {
        return projects.page(size, after);
    }

    public long count() {
        return projects.count();
    }

    public List<Project> find(Collection<Long> ids) {
        return projects.find(ids);
    }

    public Project get(long id) {
        return projects.find(List.of(id)).stream().findFirst().orElseThrow(() -> unknown(id));
    }

    void requireExists(long id) {
        if (!projects.exists(id)) {
            throw unknown(id);
        }
    }

    public Project create(ProjectText text, Member owner) {
        return transactions.write(() -> get(projects.insert(text, owner.id(), now())));
    }

    /** Throws unless there is such a project and the member may change it. */
    public void requireRight(long id, Member member) {
        requireRight(member, get(id).ownerId());
    }

    /** @param change from what is written to what shall be */
    public Project update(long id, Member member, UnaryOperator<ProjectText> change) {
        return transactions.write(() -> {
            requireRight(member, locked(id));
            Project before = get(id);
            projects.update(
                    id, change.apply(new ProjectText(before.name(), before.description(), before.eventDate())), now());
            return get(id);
        });
    }

    /** Together with its photos, whose ids are answered. */
    public List<Long> delete(long id, Member member) {
        return transactions.write(() -> {
            requireRight(member, locked(id));
            List<Photo> gone = photos.lockOfProject(id);
            List<Long> ids = gone.stream().map(Photo::id).toList();
            photos.delete(ids);
            projects.delete(id);
            files.discard(Photo.paths(gone));
            return ids;
        });
    }

    private long locked(long id) {
        return projects.lock(id).orElseThrow(() -> unknown(id));
    }

    private static void requireRight(Member member, long ownerId) {
        if (!member.mayManage(ownerId)) {
            throw new Failure.Forbidden("project.others", "只有项目创建者和管理员可以操作");
        }
    }

    static Failure unknown(long id) {
        return new Failure.NotFound("project.unknown", "项目", id);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
