package guahao.identity.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** A route that somebody forgot to give a rule. */
@Controller(UnruledProbe.PATH)
final class UnruledProbe {

    static final String PATH = "/api/test-unruled";

    @Get
    String forgotten() {
        return "secret";
    }
}
