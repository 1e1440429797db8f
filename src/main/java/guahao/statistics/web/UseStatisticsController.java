package guahao.statistics.web;

import guahao.statistics.Audience;
import guahao.statistics.web.StatisticsAnswers.Users;
import guahao.statistics.web.StatisticsAnswers.Visits;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** How many people use the house and how often, for whoever is signed in. */
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller("/statistics")
class UseStatisticsController {

    private static final int STANDARD_DAYS = 3;

    private final Audience audience;

    UseStatisticsController(Audience audience) {
        this.audience = audience;
    }

    @Get("/users")
    Users users() {
        return new Users(audience.users());
    }

    @Get("/visits")
    Visits visits(Query query) {
        return Visits.of(audience.visits(query.strict().number(STANDARD_DAYS, 1, Audience.MOST_DAYS, "compare_days")));
    }
}
