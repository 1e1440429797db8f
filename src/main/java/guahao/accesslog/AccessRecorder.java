package guahao.accesslog;

import guahao.wire.limit.Knocking;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Notes each request with its answer, refused ones and those of unknown paths included. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AccessRecorder {

    private final AccessLog log;
    private final Clock clock;

    AccessRecorder(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @ResponseFilter
    void note(HttpRequest<?> request, MutableHttpResponse<?> response) {
        log.add(new Access(
                LocalDateTime.now(clock),
                account(request),
                Access.kind(Knocking.by(request), request.getPath()),
                request.getMethodName(),
                BasicHttpAttributes.getUriTemplate(request).orElse(""),
                response.code()));
    }

    private static @Nullable Long account(HttpRequest<?> request) {
        return request.getUserPrincipal()
                .map(Principal::getName)
                .map(Long::valueOf)
                .orElse(null);
    }
}
