package guahao.directory;

import guahao.platform.audit.Actor;
import guahao.platform.database.Rules;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The hospitals of the group, as administrators keep them. */
@Singleton
public final class Hospitals {

    private static final String TARGET = "hospital";
    private static final Rules NAME = Rules.when("hospital_name", "hospital.name-taken", "院区名称已存在");
    private static final Rules DELETION = Rules.when("clinic_hospital", "hospital.has-clinics", "存在关联门诊，无法删除");

    private final HospitalRepository hospitals;
    private final StoredPictures pictures;
    private final DirectoryChanges changes;

    Hospitals(HospitalRepository hospitals, StoredPictures pictures, DirectoryChanges changes) {
        this.hospitals = hospitals;
        this.pictures = pictures;
        this.changes = changes;
    }

    /** What is said of a hospital. */
    public record Description(
            String name,
            @Nullable String address,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        Hospital over(Hospital before) {
            return new Hospital(
                    before.id(),
                    name,
                    address,
                    latitude,
                    longitude,
                    before.imageType(),
                    before.imagePath(),
                    before.createdAt());
        }
    }

    public Hospital create(Description wanted, Actor actor) {
        return changes.make(() -> {
            var empty = new Hospital(0, wanted.name(), null, null, null, null, null, changes.now());
            Hospital created = NAME.hold(() -> hospitals.save(wanted.over(empty)));
            changes.record(actor, "hospital.created", TARGET, created.id());
            return created;
        });
    }

    public Hospital change(long id, UnaryOperator<Description> change, Actor actor) {
        return changes.make(() -> {
            Hospital before = locked(id);
            Hospital after = change.apply(
                            new Description(before.name(), before.address(), before.latitude(), before.longitude()))
                    .over(before);
            NAME.hold(() -> hospitals.update(after));
            changes.record(actor, "hospital.changed", TARGET, id);
            return after;
        });
    }

    /** With its picture; a clinic keeps it. */
    public void delete(long id, Actor actor) {
        changes.make(() -> {
            Hospital deleted = locked(id);
            DELETION.hold(() -> hospitals.deleteById(id));
            PicturePath.of(deleted.imagePath()).ifPresent(pictures::forget);
            changes.record(actor, "hospital.deleted", TARGET, id);
            return deleted;
        });
    }

    private Hospital locked(long id) {
        return hospitals.lock(id).orElseThrow(() -> new Failure.NotFound("hospital.unknown", "院区", id));
    }
}
