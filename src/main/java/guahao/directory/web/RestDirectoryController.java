package guahao.directory.web;

import guahao.directory.Directory;
import guahao.directory.Hospital;
import guahao.directory.MajorDepartment;
import guahao.directory.MinorDepartment;
import guahao.directory.web.RestAnswers.HospitalItem;
import guahao.directory.web.RestAnswers.HospitalPage;
import guahao.directory.web.RestAnswers.MajorNode;
import guahao.platform.failure.Failure;
import guahao.wire.dialect.RestDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.input.PageRequest;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Map;

/** Hospitals and the department tree in the native REST. */
@Speaks(RestDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@Controller("/api")
final class RestDirectoryController {

    private final Directory directory;

    RestDirectoryController(Directory directory) {
        this.directory = directory;
    }

    @Get("/hospitals")
    HospitalPage hospitals(Query query) {
        PageRequest page = PageRequest.ofRest(query);
        List<Hospital> all = directory.hospitals();
        List<HospitalItem> items = all.stream()
                .skip(page.offset())
                .limit(page.size())
                .map(HospitalItem::of)
                .toList();
        return new HospitalPage(items, all.size(), page.page(), page.size(), page.size());
    }

    @Get("/hospitals/{id}")
    HospitalItem hospital(@PathVariable long id) {
        return directory
                .hospital(id)
                .map(HospitalItem::of)
                .orElseThrow(() -> new Failure.NotFound("hospital.unknown", "院区", id));
    }

    @Get("/departments")
    List<MajorNode> departments() {
        List<MajorDepartment> majors = directory.majorDepartments();
        Map<Long, List<MinorDepartment>> minors = directory.departmentsOfMajors(
                majors.stream().map(MajorDepartment::id).toList());
        return majors.stream()
                .map(major -> MajorNode.of(major, minors.getOrDefault(major.id(), List.of())))
                .toList();
    }
}
