package guahao.patient.web;

import guahao.patient.PatientSearch;
import guahao.patient.web.PatientAnswers.Found;
import guahao.patient.web.PatientAnswers.Whole;
import guahao.platform.audit.Actor;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.input.PageRequest;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.LocalDate;

/** All patients, for administrators. */
@Controller
@Speaks(HospitalDialect.class)
@Secured("ADMIN")
final class PatientSearchController {

    private static final int STANDARD_PAGE = 50;

    private final PatientSearch search;
    private final Clock clock;

    PatientSearchController(PatientSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @Get(uris = {"/admin/patients", "/patients"})
    Found find(Query query, Actor actor) {
        PageRequest page = PageRequest.ofHospitalOrAll(query, STANDARD_PAGE);
        var filter = new PatientSearch.Filter(
                query.text("name", Integer.MAX_VALUE),
                query.text("phone", Integer.MAX_VALUE),
                query.integer("patient_id"));
        PatientSearch.Page found = search.page(filter, page, actor);
        LocalDate today = LocalDate.now(clock);
        return new Found(
                found.total(),
                page.page(),
                page.size(),
                found.patients().stream().map(one -> Whole.of(one, today)).toList());
    }
}
