package guahao.identity.web;

import guahao.identity.token.Tokens;
import guahao.platform.caller.Caller;
import guahao.platform.caller.CallerAttributes;
import guahao.platform.failure.Failure;
import guahao.wire.http.TokenInQuery;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.token.TokenAuthenticationFetcher;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The one way in: finds out who comes with a request, on a virtual thread, for the database or Redis is asked. The
 * framework's own way is replaced, so no token is ever looked at by anything else.
 */
@Singleton
@Replaces(TokenAuthenticationFetcher.class)
final class BearerAuthentication implements AuthenticationFetcher<HttpRequest<?>> {

    static final String CALLER = CallerAttributes.CALLER;

    /** The failure that kept a public request's token from being looked at. */
    static final String FAILURE = CallerAttributes.FAILURE;

    static final String ADMIN = "ADMIN";
    private static final Pattern BEARER = Pattern.compile("bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);

    private final Tokens tokens;
    private final Scheduler virtualThreads;

    BearerAuthentication(Tokens tokens, @Named(TaskExecutors.BLOCKING) ExecutorService virtualThreads) {
        this.tokens = tokens;
        this.virtualThreads = Schedulers.fromExecutorService(virtualThreads);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return Mono.justOrEmpty(token(request))
                .flatMap(token -> Mono.fromSupplier(() -> tokens.callerOf(token))
                        .subscribeOn(virtualThreads)
                        .onErrorResume(error -> withoutAnswer(request, error)))
                .flatMap(Mono::justOrEmpty)
                .map(BearerAuthentication::authentication);
    }

    private static Optional<String> token(HttpRequest<?> request) {
        String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return takesTokenInQuery(request) ? request.getParameters().getFirst("token") : Optional.empty();
        }
        Matcher matcher = BEARER.matcher(header);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static boolean takesTokenInQuery(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(route -> route.getAnnotationMetadata().hasAnnotation(TokenInQuery.class))
                .isPresent();
    }

    /** Where a caller is needed this is no 401, which would make clients throw good tokens away. */
    private static Mono<Optional<Caller>> withoutAnswer(HttpRequest<?> request, Throwable error) {
        Failure failure = error instanceof Failure known
                ? known
                : new Failure.Unavailable("token.unknown", "服务暂时不可用，请稍后再试", error);
        if (needsCaller(request)) {
            return Mono.error(failure);
        }
        request.setAttribute(FAILURE, failure);
        return Mono.empty();
    }

    private static boolean needsCaller(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .map(route -> route.getAnnotationMetadata().stringValues(Secured.class))
                .filter(roles -> roles.length > 0)
                .filter(roles -> !Arrays.asList(roles).contains(SecurityRule.IS_ANONYMOUS))
                .isPresent();
    }

    private static Authentication authentication(Caller caller) {
        return Authentication.build(
                Long.toString(caller.id()), caller.admin() ? List.of(ADMIN) : List.of(), Map.of(CALLER, caller));
    }
}
