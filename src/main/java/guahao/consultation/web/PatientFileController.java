package guahao.consultation.web;

import guahao.consultation.PatientFiles;
import guahao.consultation.VisitAccess;
import guahao.consultation.web.PatientFileAnswers.File;
import guahao.consultation.web.PatientFileAnswers.Match;
import guahao.consultation.web.PatientFileAnswers.Patients;
import guahao.consultation.web.PatientFileAnswers.Visit;
import guahao.directory.Staff;
import guahao.directory.Staff.Member;
import guahao.patient.PatientSearch;
import guahao.platform.audit.Actor;
import guahao.platform.caller.Caller;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.LocalDate;

/** Patients and their visits, for those who treat them. */
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller
class PatientFileController {

    private static final int LONGEST_KEYWORD = 50;

    private final Staff staff;
    private final PatientFiles files;
    private final PatientSearch search;
    private final VisitAccess visits;
    private final Clock clock;

    PatientFileController(Staff staff, PatientFiles files, PatientSearch search, VisitAccess visits, Clock clock) {
        this.staff = staff;
        this.files = files;
        this.search = search;
        this.visits = visits;
        this.clock = clock;
    }

    @Get("/doctor/patient/{patientId}")
    File file(@PathVariable long patientId, Caller caller, Actor actor) {
        Member member = staff.member(caller);
        return File.of(files.read(member, patientId, actor), LocalDate.now(clock));
    }

    @Get("/doctor/patients/exact-search")
    Patients search(Query query, Caller caller, Actor actor) {
        staff.member(caller);
        String keyword = query.requiredText("keyword", LONGEST_KEYWORD).strip();
        LocalDate today = LocalDate.now(clock);
        return new Patients(search.exactly(keyword, actor).stream()
                .map(found -> Match.of(found, today))
                .toList());
    }

    @Get("/common/visit-record/{id}")
    Visit visit(@PathVariable long id, Caller caller) {
        return Visit.of(visits.read(caller, id), LocalDate.now(clock));
    }
}
