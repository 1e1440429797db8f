package guahao.directory.web;

import guahao.directory.Directory;
import guahao.directory.Hospital;
import guahao.directory.web.RestAnswers.HospitalItem;
import guahao.directory.web.RestAnswers.HospitalPage;
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

/** Hospitals in the native REST. */
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
}
