package guahao.statistics.web;

import guahao.statistics.web.StatisticsAnswers.Area;
import guahao.statistics.web.StatisticsAnswers.Department;
import guahao.statistics.web.StatisticsAnswers.DepartmentRanking;
import guahao.statistics.web.StatisticsAnswers.Doctor;
import guahao.statistics.web.StatisticsAnswers.DoctorRanking;
import guahao.statistics.web.StatisticsAnswers.Hospital;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.LocalDate;

/** How many orders there are, and what they bring, for administrators. */
@Speaks(HospitalDialect.class)
@Secured("ADMIN")
@Controller("/statistics")
class RegistrationStatisticsController {

    private final ReportViews reports;
    private final RankingViews rankings;
    private final Clock clock;

    RegistrationStatisticsController(ReportViews reports, RankingViews rankings, Clock clock) {
        this.reports = reports;
        this.rankings = rankings;
        this.clock = clock;
    }

    @Get("/hospital/registrations")
    Hospital hospital(Query query) {
        return reports.everywhere(period(query));
    }

    @Get("/areas/{id}/registrations")
    Area area(@PathVariable long id, Query query) {
        return reports.ofHospital(id, period(query));
    }

    @Get("/departments/{id}/registrations")
    Department department(@PathVariable long id, Query query) {
        return reports.ofDepartment(id, period(query));
    }

    @Get("/doctors/{id}/registrations")
    Doctor doctor(@PathVariable long id, Query query) {
        return reports.ofDoctor(id, period(query));
    }

    @Get("/departments/ranking")
    DepartmentRanking departments(Query query) {
        return rankings.departments(query);
    }

    @Get("/doctors/ranking")
    DoctorRanking doctors(Query query) {
        return rankings.doctors(query);
    }

    private Period period(Query query) {
        return Period.of(query, LocalDate.now(clock));
    }
}
