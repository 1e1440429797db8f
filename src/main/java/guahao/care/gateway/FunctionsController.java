package guahao.care.gateway;

import guahao.wire.dialect.FunctionsDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.input.Input;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** The functions of the family-care house, each with its actions. Every answer has HTTP status 200. */
@Controller("/v1/functions")
@Speaks(FunctionsDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
final class FunctionsController {

    private final Gateway gateway;

    FunctionsController(Gateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Calls a function by name with {@code {action, payload?, clientToken?}}.
     *
     * @param name patients, tenancies, services, activities, registrations, permissions, users, stats, exports, audits,
     *     relations, observability, init-db or import-xlsx
     */
    @Post("/{name}")
    Object call(@PathVariable String name, Input input, HttpRequest<?> request) {
        return gateway.answer(name, input, request);
    }
}
