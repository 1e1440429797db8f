package guahao.directory.rest;

import guahao.directory.Directory;
import guahao.directory.MajorDepartment;
import guahao.directory.MinorDepartment;
import guahao.directory.NamePart;
import guahao.directory.rest.DepartmentNodes.Major;
import guahao.platform.failure.Failure;
import guahao.wire.dialect.RestDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Both levels of departments in one read. */
@Speaks(RestDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@Controller("/api/departments")
final class DepartmentTree {

    private static final int LONGEST_SEARCH = 100;

    private final Directory directory;

    DepartmentTree(Directory directory) {
        this.directory = directory;
    }

    /** With {@code search}, the nodes of such a name, their parents, and all children of a parent of such a name. */
    @Get
    List<Major> tree(Query query) {
        String search = query.text("search", LONGEST_SEARCH);
        NamePart part = NamePart.of(search == null ? null : search.strip());
        List<MajorDepartment> majors = directory.majorDepartments();
        Map<Long, List<MinorDepartment>> minors = directory.departmentsOfMajors(
                majors.stream().map(MajorDepartment::id).collect(Collectors.toSet()));
        return majors.stream()
                .flatMap(major -> node(major, minors.getOrDefault(major.id(), List.of()), part).stream())
                .toList();
    }

    private static Optional<Major> node(MajorDepartment major, List<MinorDepartment> minors, NamePart part) {
        if (part.isIn(major.name())) {
            return Optional.of(Major.of(major, minors));
        }
        List<MinorDepartment> some =
                minors.stream().filter(minor -> part.isIn(minor.name())).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(Major.of(major, some));
    }

    @Get("/{id}")
    Major major(@PathVariable long id) {
        MajorDepartment major =
                directory.majorDepartment(id).orElseThrow(() -> new Failure.NotFound("department.unknown", "大科室", id));
        return Major.of(major, directory.departmentsOfMajors(List.of(id)).getOrDefault(id, List.of()));
    }
}
