package guahao.directory.rest;

import guahao.directory.MajorDepartment;
import guahao.directory.MinorDepartment;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The department tree as the native REST shows it. */
final class DepartmentNodes {

    private DepartmentNodes() {}

    /** A major department with its minors. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Major(long id, String name, @Nullable String description, String kind, List<Minor> children) {

        static Major of(MajorDepartment major, List<MinorDepartment> minors) {
            return new Major(
                    major.id(),
                    major.name(),
                    major.description(),
                    "major",
                    minors.stream().map(Minor::of).toList());
        }
    }

    /** A minor department; nothing is below it. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Minor(long id, String name, @Nullable String description, String kind, long majorId, List<Minor> children) {

        static Minor of(MinorDepartment department) {
            return new Minor(
                    department.id(),
                    department.name(),
                    department.description(),
                    "minor",
                    department.majorId(),
                    List.of());
        }
    }
}
