package guahao.supply.monitor;

import guahao.wire.dialect.Dialects;
import guahao.wire.dialect.SupplyDialect;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;

/** Notes each request to a route of the dialect, refused ones included, by the route's template. */
@ServerFilter("/api/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CallRecorder {

    private static final String STARTED = "guahao.supply.started";

    private final Dialects dialects;
    private final CallLog log;
    private final Clock clock;

    CallRecorder(Dialects dialects, CallLog log, Clock clock) {
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
        if (dialects.declared(request).filter(SupplyDialect.class::isInstance).isPresent()) {
            BasicHttpAttributes.getUriTemplate(request)
                    .ifPresent(endpoint ->
                            log.add(new Call(endpoint, response.code(), millis(request), LocalDateTime.now(clock))));
        }
    }

    private static int millis(HttpRequest<?> request) {
        long started = request.getAttribute(STARTED, Long.class).orElseGet(System::nanoTime);
        return Math.toIntExact(
                Math.clamp(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started), 0, Integer.MAX_VALUE));
    }
}
