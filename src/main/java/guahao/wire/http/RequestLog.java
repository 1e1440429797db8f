package guahao.wire.http;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each request: its id, method, route, status and time. The route is the template, never the path, and
 * neither query, body nor address is written, for they hold what patients would not want to read in a log.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger("guahao.requests");
    private static final String STARTED = "guahao.started";

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        request.setAttribute(STARTED, System.nanoTime());
        context.add(new MdcPropagationContext(Map.of("requestId", RequestIds.of(request))));
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header(RequestIds.HEADER, RequestIds.of(request));
        if (LOG.isInfoEnabled()) {
            LOG.info(
                    "{} {} {} {}ms",
                    request.getMethodName(),
                    BasicHttpAttributes.getUriTemplate(request).orElse("(no route)"),
                    response.code(),
                    millis(request));
        }
    }

    private static long millis(HttpRequest<?> request) {
        long started = request.getAttribute(STARTED, Long.class).orElseGet(System::nanoTime);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }
}
