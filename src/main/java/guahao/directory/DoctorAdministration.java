package guahao.directory;

import guahao.configuration.Configuration;
import guahao.configuration.Scope;
import guahao.platform.audit.Actor;
import guahao.platform.database.Rules;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The doctors, as administrators keep them. */
@Singleton
public final class DoctorAdministration {

    private static final String TARGET = "doctor";
    private static final String DEPARTMENT = "doctor_department";
    private static final Rules CREATION = Rules.when(DEPARTMENT, "department.unknown", "小科室不存在");
    private static final Rules CHANGE = Rules.when(DEPARTMENT, "department.unknown", "目标科室不存在");
    private static final Rules DELETION = Rules.when("schedule_doctor", "doctor.has-schedules", "该医生存在排班，无法删除");

    private final DoctorRepository doctors;
    private final DoctorAccounts accounts;
    private final DoctorPhotos photos;
    private final Configuration configuration;
    private final DirectoryChanges changes;

    DoctorAdministration(
            DoctorRepository doctors,
            DoctorAccounts accounts,
            DoctorPhotos photos,
            Configuration configuration,
            DirectoryChanges changes) {
        this.doctors = doctors;
        this.accounts = accounts;
        this.photos = photos;
        this.configuration = configuration;
        this.changes = changes;
    }

    /** A doctor before and after. */
    public record Changed(Doctor before, Doctor after) {}

    /** @param account null for a doctor who does not sign in */
    public Doctor create(NewDoctor doctor, @Nullable SignInData account, Actor actor) {
        String hash = account == null ? "" : accounts.hash(account);
        return changes.make(() -> {
            Long accountId = account == null ? null : (Long) accounts.createFor(doctor.name(), account, hash);
            Doctor created = CREATION.hold(() -> doctors.save(row(doctor, accountId)));
            changes.record(actor, "doctor.created", TARGET, created.id());
            return created;
        });
    }

    private Doctor row(NewDoctor doctor, @Nullable Long accountId) {
        return new Doctor(
                0,
                doctor.departmentId(),
                accountId,
                doctor.name(),
                doctor.title(),
                doctor.specialty(),
                doctor.introduction(),
                null,
                null,
                null,
                false,
                doctor.prices().normal(),
                doctor.prices().expert(),
                doctor.prices().special(),
                changes.now());
    }

    public Doctor change(long id, DoctorChange change, Actor actor) {
        return changes.make(() -> {
            Doctor after = change(id, change).after();
            changes.record(actor, "doctor.changed", TARGET, id);
            return after;
        });
    }

    public Changed transfer(long id, long departmentId, Actor actor) {
        return changes.make(() -> {
            Changed moved = change(id, DoctorChange.move(departmentId));
            changes.record(
                    actor,
                    "doctor.transferred",
                    TARGET,
                    id,
                    Map.of("from", moved.before().departmentId(), "to", departmentId));
            return moved;
        });
    }

    public Doctor describe(long id, UnaryOperator<NewDoctor> description, Actor actor) {
        return changes.make(() -> {
            Doctor after = replace(locked(id), before -> before.described(description.apply(NewDoctor.of(before))));
            changes.record(actor, "doctor.changed", TARGET, id);
            return after;
        });
    }

    private Changed change(long id, DoctorChange change) {
        Doctor before = locked(id);
        return new Changed(before, replace(before, change::of));
    }

    private Doctor replace(Doctor before, UnaryOperator<Doctor> change) {
        Doctor after = change.apply(before);
        CHANGE.hold(() -> doctors.update(after));
        photos.forgetFormer(before, after);
        return after;
    }

    /** With everything of his; a schedule keeps him. */
    public Doctor delete(long id, Actor actor) {
        return changes.make(() -> {
            Doctor deleted = locked(id);
            DELETION.hold(() -> doctors.deleteById(id));
            if (deleted.accountId() != null) {
                accounts.delete(deleted.accountId());
            }
            configuration.forget(Scope.doctor(id));
            photos.forgetFormer(deleted, deleted.withPhoto(null));
            changes.record(actor, "doctor.deleted", TARGET, id);
            return deleted;
        });
    }

    private Doctor locked(long id) {
        return doctors.lock(id).orElseThrow(() -> Doctors.unknown(id));
    }
}
