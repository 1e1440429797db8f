package guahao.patient.web;

import guahao.patient.HealthRecords;
import guahao.patient.web.HealthRecordAnswers.Health;
import guahao.patient.web.HealthRecordAnswers.Visit;
import guahao.platform.caller.Caller;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.LocalDate;

/** What patients read of their own health. */
@Controller("/patient")
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class HealthRecordController {

    private final HealthRecords records;
    private final Clock clock;

    HealthRecordController(HealthRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Get("/health-record")
    Health record(Caller caller) {
        return Health.of(records.ofAccount(caller.id()), LocalDate.now(clock));
    }

    @Get("/visit-record/{id}")
    Visit visit(@PathVariable long id, Caller caller) {
        return Visit.of(records.visit(caller.id(), id), LocalDate.now(clock));
    }
}
