package guahao.gallery.album;

import java.time.LocalDateTime;

/** Where a project stands among all, the newest of which is first. */
public record ProjectPlace(LocalDateTime createdAt, long id) {

    public static ProjectPlace of(Project project) {
        return new ProjectPlace(project.createdAt(), project.id());
    }
}
