package guahao.directory;

import guahao.configuration.Configuration;
import guahao.configuration.Scope;
import guahao.platform.audit.Actor;
import guahao.platform.database.Rules;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The departments that patients register with, as administrators keep them. */
@Singleton
public final class MinorDepartments {

    private static final String TARGET = "minor_department";
    private static final String MAJOR = "minor_department_major";
    private static final Rules NAME = Rules.when("minor_department_name", "department.name-taken", "科室名称已存在");
    private static final Rules CREATION = NAME.or(MAJOR, "department.major-unknown", "大科室不存在");
    private static final Rules CHANGE = NAME.or(MAJOR, "department.major-unknown", "目标大科室不存在");
    private static final Rules DELETION = Rules.when("clinic_department", "department.has-clinics", "存在关联门诊，无法删除");

    private final MinorDepartmentRepository departments;
    private final DoctorRepository doctors;
    private final Configuration configuration;
    private final DirectoryChanges changes;

    MinorDepartments(
            MinorDepartmentRepository departments,
            DoctorRepository doctors,
            Configuration configuration,
            DirectoryChanges changes) {
        this.departments = departments;
        this.doctors = doctors;
        this.configuration = configuration;
        this.changes = changes;
    }

    /** What to change; null leaves as it is. */
    public record Change(
            @Nullable Long majorId,
            @Nullable String name,
            @Nullable String description,
            UnaryOperator<Prices> prices) {}

    /** A department before and after. */
    public record Changed(MinorDepartment before, MinorDepartment after) {}

    public MinorDepartment create(long majorId, String name, @Nullable String description, Prices prices, Actor actor) {
        return changes.make(() -> {
            MinorDepartment created = CREATION.hold(() -> departments.save(new MinorDepartment(
                    0, majorId, name, description, prices.normal(), prices.expert(), prices.special(), changes.now())));
            changes.record(actor, "minor-department.created", TARGET, created.id());
            return created;
        });
    }

    public Changed change(long id, Change change, Actor actor) {
        return change(id, before -> after(before, change), actor);
    }

    public Changed change(long id, UnaryOperator<MinorDepartment> change, Actor actor) {
        return changes.make(() -> {
            MinorDepartment before = locked(id);
            MinorDepartment after = change.apply(before);
            CHANGE.hold(() -> departments.update(after));
            changes.record(actor, "minor-department.changed", TARGET, id);
            return new Changed(before, after);
        });
    }

    private static MinorDepartment after(MinorDepartment before, Change change) {
        Prices prices = change.prices().apply(before.prices());
        return new MinorDepartment(
                before.id(),
                Objects.requireNonNullElse(change.majorId(), before.majorId()),
                Objects.requireNonNullElse(change.name(), before.name()),
                change.description() == null ? before.description() : change.description(),
                prices.normal(),
                prices.expert(),
                prices.special(),
                before.createdAt());
    }

    /** The lock keeps doctors and clinics from coming while it is looked for some. */
    public MinorDepartment delete(long id, Actor actor) {
        return changes.make(() -> {
            MinorDepartment deleted = locked(id);
            if (doctors.existsByDepartmentId(id)) {
                throw new Failure.Conflict("department.has-doctors", "存在关联医生，无法删除");
            }
            DELETION.hold(() -> departments.deleteById(id));
            configuration.forget(Scope.department(id));
            changes.record(actor, "minor-department.deleted", TARGET, id);
            return deleted;
        });
    }

    private MinorDepartment locked(long id) {
        return departments.lock(id).orElseThrow(() -> new Failure.NotFound("department.unknown", "科室", id));
    }
}
