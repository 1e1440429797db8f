package guahao.wire.limit;

import guahao.platform.boot.Settings;
import guahao.wire.dialect.Dialects;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/**
 * The platform's limit for each caller, in the dialects that have it, each counted for itself. An upgrade to a web
 * socket is left alone: the framework loses the first message where a filter leaves the event loop.
 */
@ServerFilter({"/api/**", "/uploads/**", "/graphql"})
final class PlatformLimit implements Ordered {

    private final int limit;
    private final Dialects dialects;
    private final RateLimiter limiter;

    PlatformLimit(Settings settings, Dialects dialects, RateLimiter limiter) {
        this.limit = settings.rateLimit();
        this.dialects = dialects;
        this.limiter = limiter;
    }

    /** Who asks is known only behind the security filter. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void count(HttpRequest<?> request) {
        if (limit > 0) {
            dialects.of(request)
                    .platformLimit()
                    .ifPresent(name -> limiter.take(name + ":" + Knocking.by(request), limit));
        }
    }
}
