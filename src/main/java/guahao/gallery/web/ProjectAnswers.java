package guahao.gallery.web;

import guahao.gallery.album.Photo;
import guahao.gallery.album.Photos;
import guahao.gallery.album.Project;
import guahao.gallery.file.PictureUrls;
import guahao.gallery.member.Member;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Projects as the gallery shows them. */
@Singleton
final class ProjectAnswers {

    private final Photos photos;
    private final PictureUrls urls;

    ProjectAnswers(Photos photos, PictureUrls urls) {
        this.photos = photos;
        this.urls = urls;
    }

    @Serdeable
    record Row(
            long id,
            String projectName,
            String description,
            @Nullable String eventDate,
            @Nullable String cover,
            @Nullable String coverUrl,
            @Nullable String coverThumbUrl,
            long count,
            String createdAt) {}

    @Serdeable
    record Rows(List<Row> list, long total, int page, int limit) {}

    @Serdeable
    record Image(long id, String url, String thumbUrl) {}

    @Serdeable
    record Detail(
            long id,
            String projectName,
            String description,
            @Nullable String eventDate,
            @Nullable String cover,
            @Nullable String coverUrl,
            @Nullable String coverThumbUrl,
            long count,
            String createdAt,
            String updatedAt,
            long ownerId,
            List<Image> images,
            List<Image> photos,
            boolean canEdit,
            boolean canDelete) {}

    @Serdeable
    record Deleted(long id, List<Long> deletedPhotoIds) {}

    Row row(Project project) {
        Project.Cover cover = project.cover();
        String thumb = urls.ofOptional(cover == null ? null : cover.thumbPath());
        return new Row(
                project.id(),
                project.name(),
                project.description(),
                project.eventDate() == null ? null : project.eventDate().toString(),
                thumb,
                urls.ofOptional(cover == null ? null : cover.path()),
                thumb,
                project.photos(),
                Moment.of(project.createdAt()));
    }

    /** @param viewer null for somebody who is not signed in */
    Detail detail(Project project, @Nullable Member viewer) {
        Row row = row(project);
        List<Image> images =
                photos.ofProject(project.id()).stream().map(this::image).toList();
        boolean mayManage = viewer != null && viewer.mayManage(project.ownerId());
        return new Detail(
                row.id(),
                row.projectName(),
                row.description(),
                row.eventDate(),
                row.cover(),
                row.coverUrl(),
                row.coverThumbUrl(),
                row.count(),
                row.createdAt(),
                Moment.of(project.updatedAt()),
                project.ownerId(),
                images,
                images,
                mayManage,
                mayManage);
    }

    private Image image(Photo photo) {
        return new Image(photo.id(), urls.of(photo.path()), urls.of(photo.thumbPath()));
    }
}
