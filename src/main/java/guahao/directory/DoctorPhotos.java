package guahao.directory;

import guahao.directory.PicturePath.Owner;
import guahao.platform.audit.Actor;
import guahao.platform.failure.Failure;
import guahao.platform.files.OpenFile;
import guahao.platform.files.Pictures;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pictures of doctors: uploaded, shown, removed. */
@Singleton
public final class DoctorPhotos {

    private static final String TARGET = "doctor";

    private final DoctorRepository doctors;
    private final StoredPictures stored;
    private final Pictures pictures;
    private final DirectoryMemory memory;
    private final DirectoryChanges changes;

    DoctorPhotos(
            DoctorRepository doctors,
            StoredPictures stored,
            Pictures pictures,
            DirectoryMemory memory,
            DirectoryChanges changes) {
        this.memory = memory;
        this.doctors = doctors;
        this.stored = stored;
        this.pictures = pictures;
        this.changes = changes;
    }

    /** The paths that a doctor's photo had before and has now. */
    public record Replaced(
            @Nullable String former, @Nullable String present) {}

    public Replaced put(long doctorId, byte[] content, Actor actor) {
        String extension = extension(pictures.format(content));
        return changes.make(() -> {
            Doctor before = locked(doctorId);
            String path = stored.put(Owner.DOCTOR, doctorId, content, extension).published();
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
            PicturePath.of(before.photoPath())
                    .filter(photo -> photo.owner() == Owner.DOCTOR && photo.ownerId() == before.id())
                    .ifPresent(stored::forget);
        }
    }

    public OpenFile open(long doctorId) {
        Doctor doctor = memory.now().doctors().find(doctorId).orElseThrow(() -> Doctors.unknown(doctorId));
        String path = doctor.photoPath();
        if (path == null || path.startsWith("http")) {
            throw new Failure.Conflict("photo.none-local", "该医生暂无本地照片");
        }
        return PicturePath.of(path)
                .flatMap(stored::open)
                .orElseThrow(() -> new Failure.NotFound("photo.lost", "医生照片文件", doctorId));
    }

    /** Empty when there is no photo here. */
    public Optional<OpenFile> find(Doctor doctor) {
        return PicturePath.of(doctor.photoPath()).flatMap(stored::open);
    }

    private Doctor locked(long id) {
        return doctors.lock(id).orElseThrow(() -> Doctors.unknown(id));
    }
}
