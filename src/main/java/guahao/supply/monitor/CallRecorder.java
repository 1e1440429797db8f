package guahao.supply.monitor;

import guahao.wire.dialect.Dialect;
import guahao.wire.dialect.Dialects;
import guahao.wire.dialect.SupplyDialect;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteMatch;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Notes each request to a route of the dialect, refused ones included, by the route's template. */
@ServerFilter("/api/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CallRecorder {

    private static final String STARTED = "guahao.supply.started";

    private final Router router;
    private final Dialects dialects;
    private final CallLog log;
    private final Clock clock;

    CallRecorder(Router router, Dialects dialects, CallLog log, Clock clock) {
        this.router = router;
        this.dialects = dialects;
        this.log = log;
        this.clock = clock;
    }

    @RequestFilter
    void begin(HttpRequest<?> request) {
        request.setAttribute(STARTED, System.nanoTime());
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        endpoint(request, response)
                .ifPresent(endpoint ->
                        log.add(new Call(endpoint, response.code(), millis(request), LocalDateTime.now(clock))));
    }

    /** Of a wrong method the one that the path has for others. */
    private Optional<String> endpoint(HttpRequest<?> request, HttpResponse<?> response) {
        if (response.code() == HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
            return router.findAny(request).stream()
                    .map(UriRouteMatch::getRouteInfo)
                    .filter(route -> isOurs(dialects.declaredBy(route.getAnnotationMetadata())))
                    .map(route -> route.getUriMatchTemplate().toPathString())
                    .findFirst();
        }
        return isOurs(dialects.declared(request)) ? BasicHttpAttributes.getUriTemplate(request) : Optional.empty();
    }

    private static boolean isOurs(Optional<Dialect> dialect) {
        return dialect.filter(SupplyDialect.class::isInstance).isPresent();
    }

    private static int millis(HttpRequest<?> request) {
        long started = request.getAttribute(STARTED, Long.class).orElseGet(System::nanoTime);
        return Math.toIntExact(
                Math.clamp(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started), 0, Integer.MAX_VALUE));
    }
}
