package guahao.scheduling.web;

import guahao.platform.failure.Failure;
import guahao.scheduling.Days;
import guahao.scheduling.web.ScheduleAnswers.Items;
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

/** The schedules that anybody may see, under {@code /patient} and bare. */
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@Controller
final class PublicScheduleController {

    private static final int WEEK = 7;

    private final ScheduleLists lists;
    private final Clock clock;

    PublicScheduleController(ScheduleLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Get(uris = {"/patient/departments/{id}/schedules", "/departments/{id}/schedules"})
    Items ofDepartment(@PathVariable long id, Query query) {
        return lists.ofDepartment(id, Ranges.required(query));
    }

    @Get(uris = {"/patient/doctors/{id}/schedules", "/doctors/{id}/schedules"})
    Items ofDoctor(@PathVariable long id, Query query) {
        return lists.ofDoctor(id, Ranges.required(query));
    }

    @Get(uris = {"/patient/clinics/{id}/schedules", "/clinics/{id}/schedules"})
    Items ofClinic(@PathVariable long id, Query query) {
        return lists.ofClinic(id, Ranges.required(query));
    }

    @Get(uris = {"/patient/hospitals/schedules", "/hospitals/schedules"})
    Items inHospital(Query query) {
        Long departmentId = query.integer("departmentId");
        if (departmentId == null) {
            throw new Failure.Invalid("department.required", "departmentId 参数为必填项");
        }
        LocalDate date = query.date("date");
        Days days = date == null ? Days.from(LocalDate.now(clock), WEEK) : Days.only(date);
        return lists.inHospital(departmentId, query.integer("hospitalId"), days);
    }
}
