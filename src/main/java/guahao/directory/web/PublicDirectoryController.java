package guahao.directory.web;

import guahao.directory.Directory;
import guahao.directory.Hospital;
import guahao.directory.Listed;
import guahao.directory.MinorDepartment;
import guahao.directory.web.HospitalAnswers.Area;
import guahao.directory.web.HospitalAnswers.Areas;
import guahao.directory.web.HospitalAnswers.Major;
import guahao.directory.web.HospitalAnswers.Majors;
import guahao.directory.web.HospitalAnswers.Minor;
import guahao.directory.web.HospitalAnswers.Minors;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.input.PageRequest;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;

/** The public directory, under {@code /patient} and bare. */
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@Controller
final class PublicDirectoryController {

    private static final int PAGE_SIZE = 50;

    private final Directory directory;

    PublicDirectoryController(Directory directory) {
        this.directory = directory;
    }

    @Get(uris = {"/patient/hospitals", "/hospitals"})
    Areas hospitals(Query query) {
        Long id = query.integer("area_id");
        List<Hospital> hospitals = id == null
                ? directory.hospitals()
                : directory.hospital(id).stream().toList();
        return new Areas(hospitals.stream().map(Area::of).toList());
    }

    @Get(uris = {"/patient/major-departments", "/major-departments"})
    Majors majorDepartments() {
        return new Majors(directory.majorDepartments().stream().map(Major::of).toList());
    }

    @Get(uris = {"/patient/minor-departments", "/minor-departments"})
    Minors minorDepartments(Query query) {
        PageRequest page = PageRequest.ofHospital(query, PAGE_SIZE);
        Listed<MinorDepartment> found = directory.departments(query.integer("major_dept_id"), page);
        return new Minors(
                found.total(),
                page.page(),
                page.size(),
                found.rows().stream().map(Minor::of).toList());
    }
}
