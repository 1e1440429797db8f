package guahao.wire.graphql.http;

import guahao.platform.failure.Failure;
import io.micronaut.configuration.graphql.GraphQLController;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Set;

/**
 * GraphQL over HTTP, read and written by ourselves, for its specification is precise about types and statuses.
 * Everybody may come in: the fields say who may read them.
 */
@Hidden
@Controller("/graphql")
@Replaces(GraphQLController.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
@Produces(MediaType.ALL)
class GraphEndpoint {

    private final Exchange exchange;
    private final BodyReader bodies;
    private final QueryStringReader queryStrings;

    GraphEndpoint(Exchange exchange, BodyReader bodies, QueryStringReader queryStrings) {
        this.exchange = exchange;
        this.bodies = bodies;
        this.queryStrings = queryStrings;
    }

    @Post
    HttpResponse<?> post(HttpRequest<?> request) {
        return exchange.answer(request, () -> bodies.read(request));
    }

    @Get
    HttpResponse<?> get(HttpRequest<?> request) {
        return exchange.answer(request, () -> queryStrings.read(request));
    }

    @Put
    HttpResponse<?> put(HttpRequest<?> request) {
        return notAllowed(request);
    }

    @Patch
    HttpResponse<?> patch(HttpRequest<?> request) {
        return notAllowed(request);
    }

    @Delete
    HttpResponse<?> delete(HttpRequest<?> request) {
        return notAllowed(request);
    }

    private HttpResponse<?> notAllowed(HttpRequest<?> request) {
        return exchange.answer(request, () -> {
            throw new Failure.MethodNotAllowed(Set.of("GET", "POST"));
        });
    }
}
