package guahao.directory;

import guahao.directory.PicturePath.Owner;
import guahao.platform.audit.Actor;
import guahao.platform.failure.Failure;
import guahao.platform.files.OpenFile;
import guahao.platform.files.Pictures;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The map pictures of hospitals. */
@Singleton
public final class HospitalImages {

    private static final String TARGET = "hospital";

    private final HospitalRepository hospitals;
    private final StoredPictures stored;
    private final Pictures pictures;
    private final DirectoryChanges changes;

    HospitalImages(HospitalRepository hospitals, StoredPictures stored, Pictures pictures, DirectoryChanges changes) {
        this.hospitals = hospitals;
        this.stored = stored;
        this.pictures = pictures;
        this.changes = changes;
    }

    /** The bytes of a hospital's picture; empty without one, or when its file is lost. */
    public Optional<byte[]> of(Hospital hospital) {
        return PicturePath.of(hospital.imagePath()).flatMap(stored::open).map(HospitalImages::read);
    }

    private static byte[] read(OpenFile picture) {
        try (InputStream content = picture.content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Hospital put(long id, byte[] content, Actor actor) {
        String extension = extension(content);
        return changes.make(() -> {
            Hospital before = locked(id);
            PicturePath picture = stored.put(Owner.HOSPITAL, id, content, extension);
            Hospital after = before.withImage(picture.type(), picture.published());
            replace(before, after);
            changes.record(actor, "hospital.image-put", TARGET, id);
            return after;
        });
    }

    private String extension(byte[] content) {
        String format = format(content);
        return switch (format) {
            case "jpeg" -> "jpg";
            case "png", "gif", "webp" -> format;
            default -> throw new Failure.UnsupportedType("不支持的图片格式");
        };
    }

    private String format(byte[] content) {
        try {
            return pictures.format(content);
        } catch (Failure.Invalid none) {
            throw new Failure.UnsupportedType(none.text());
        }
    }

    /** Taking what is not there changes nothing. */
    public void delete(long id, Actor actor) {
        changes.make(() -> {
            Hospital before = locked(id);
            if (before.imagePath() != null) {
                replace(before, before.withImage(null, null));
                changes.record(actor, "hospital.image-deleted", TARGET, id);
            }
            return id;
        });
    }

    private void replace(Hospital before, Hospital after) {
        hospitals.update(after);
        PicturePath.of(before.imagePath()).ifPresent(stored::forget);
    }

    private Hospital locked(long id) {
        return hospitals.lock(id).orElseThrow(() -> new Failure.NotFound("hospital.unknown", "院区", id));
    }
}
