package guahao.directory;

import guahao.platform.audit.Actor;
import guahao.platform.failure.Failure;
import guahao.platform.files.FileStore;
import guahao.platform.files.Pictures;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pictures of doctors: uploaded, shown, removed. */
@Singleton
public final class DoctorPhotos {

    private static final String TARGET = "doctor";

    private final DoctorRepository doctors;
    private final FileStore files;
    private final Pictures pictures;
    private final DirectoryChanges changes;

    DoctorPhotos(DoctorRepository doctors, FileStore files, Pictures pictures, DirectoryChanges changes) {
        this.doctors = doctors;
        this.files = files;
        this.pictures = pictures;
        this.changes = changes;
    }

    /** The paths that a doctor's photo had before and has now. */
    public record Replaced(
            @Nullable String former, @Nullable String present) {}

    /** An open file; whoever asks for it closes it. */
    public record Photo(String type, long size, InputStream content) {}

    /** The file comes before the row that names it and the former one goes after it, so that no row names nothing. */
    public Replaced put(long doctorId, byte[] content, Actor actor) {
        String extension = extension(pictures.format(content));
        return changes.make(() -> {
            Doctor before = locked(doctorId);
            String stored = files.put(PhotoPath.FOLDER, extension, new ByteArrayInputStream(content), content.length);
            changes.afterRollback(() -> files.delete(stored));
            String path = PhotoPath.ofStored(doctorId, stored).published();
            replace(before, before.withPhoto(path));
            changes.record(actor, "doctor.photo-put", TARGET, doctorId);
            return new Replaced(before.photoPath(), path);
        });
    }

    private static String extension(String format) {
        return switch (format) {
            case "jpeg" -> "jpg";
            case "png", "gif" -> format;
            default -> throw new Failure.Invalid("photo.format", "不支持的图片格式");
        };
    }

    public Replaced delete(long doctorId, Actor actor) {
        return changes.make(() -> {
            Doctor before = locked(doctorId);
            if (before.photoPath() == null) {
                throw new Failure.Conflict("photo.none", "医生当前没有照片");
            }
            replace(before, before.withPhoto(null));
            changes.record(actor, "doctor.photo-deleted", TARGET, doctorId);
            return new Replaced(before.photoPath(), null);
        });
    }

    private void replace(Doctor before, Doctor after) {
        doctors.update(after);
        forgetFormer(before, after);
    }

    /** The uploaded file of a photo that is no longer the doctor's goes; a file of somebody else's stays. */
    void forgetFormer(Doctor before, Doctor after) {
        if (!Objects.equals(before.photoPath(), after.photoPath())) {
            PhotoPath.of(before.photoPath())
                    .filter(photo -> photo.doctorId() == before.id())
                    .ifPresent(photo -> changes.afterCommit(() -> files.delete(photo.stored())));
        }
    }

    public Photo open(long doctorId) {
        Doctor doctor = doctors.findById(doctorId).orElseThrow(() -> Doctors.unknown(doctorId));
        String path = doctor.photoPath();
        if (path == null || path.startsWith("http")) {
            throw new Failure.Conflict("photo.none-local", "该医生暂无本地照片");
        }
        return PhotoPath.of(path)
                .flatMap(this::open)
                .orElseThrow(() -> new Failure.NotFound("photo.lost", "医生照片文件", doctorId));
    }

    /** Empty when there is no photo here. */
    public Optional<Photo> find(Doctor doctor) {
        return PhotoPath.of(doctor.photoPath()).flatMap(this::open);
    }

    /** The photo that clients find under this name below {@code /static/image/}. */
    public Optional<Photo> published(String name) {
        return PhotoPath.of(PhotoPath.PUBLISHED + name).flatMap(this::open);
    }

    private Optional<Photo> open(PhotoPath photo) {
        String stored = photo.stored();
        return files.exists(stored)
                ? Optional.of(new Photo(photo.type(), files.size(stored), files.open(stored)))
                : Optional.empty();
    }

    private Doctor locked(long id) {
        return doctors.lock(id).orElseThrow(() -> Doctors.unknown(id));
    }
}
