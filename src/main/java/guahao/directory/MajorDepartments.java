package guahao.directory;

import guahao.platform.audit.Actor;
import guahao.platform.database.Rules;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The branches of medicine, as administrators keep them. */
@Singleton
public final class MajorDepartments {

    private static final String TARGET = "major_department";
    private static final Rules RULES = Rules.when("major_department_name", "department.name-taken", "科室名称已存在")
            .or("minor_department_major", "department.has-minors", "存在下属小科室，无法删除");

    private final MajorDepartmentRepository majors;
    private final DirectoryChanges changes;

    MajorDepartments(MajorDepartmentRepository majors, DirectoryChanges changes) {
        this.majors = majors;
        this.changes = changes;
    }

    public MajorDepartment create(String name, @Nullable String description, Actor actor) {
        return changes.make(() -> {
            MajorDepartment created =
                    RULES.hold(() -> majors.save(new MajorDepartment(0, name, description, changes.now())));
            changes.record(actor, "major-department.created", TARGET, created.id());
            return created;
        });
    }

    /** What is null stays as it is. */
    public MajorDepartment change(long id, @Nullable String name, @Nullable String description, Actor actor) {
        return change(
                id,
                before -> new MajorDepartment(
                        id,
                        Objects.requireNonNullElse(name, before.name()),
                        description == null ? before.description() : description,
                        before.createdAt()),
                actor);
    }

    public MajorDepartment change(long id, UnaryOperator<MajorDepartment> change, Actor actor) {
        return changes.make(() -> {
            MajorDepartment changed = change.apply(locked(id));
            RULES.hold(() -> majors.update(changed));
            changes.record(actor, "major-department.changed", TARGET, id);
            return changed;
        });
    }

    public MajorDepartment delete(long id, Actor actor) {
        return changes.make(() -> {
            MajorDepartment deleted = locked(id);
            RULES.hold(() -> majors.deleteById(id));
            changes.record(actor, "major-department.deleted", TARGET, id);
            return deleted;
        });
    }

    private MajorDepartment locked(long id) {
        return majors.lock(id).orElseThrow(() -> new Failure.NotFound("department.unknown", "科室", id));
    }
}
