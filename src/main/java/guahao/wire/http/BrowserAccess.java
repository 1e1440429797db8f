package guahao.wire.http;

import guahao.platform.boot.Settings;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import io.micronaut.http.server.cors.CorsFilter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of the allowed origins call and read what they get. The framework's own filter knows no preflight of an
 * unknown path, allows nothing but what was asked for and refuses other methods without a word of the dialect.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Replaces(CorsFilter.class)
final class BrowserAccess implements Ordered {

    private static final String METHODS = "GET, POST, PUT, PATCH, DELETE";
    private static final String ASKED_WITH = "Authorization, Content-Type, Idempotency-Key, If-Match, X-Request-Id";
    private static final String READABLE = "ETag, Location, Retry-After, X-Request-Id, Content-Disposition";
    private static final String REMEMBERED_SECONDS = "600";

    private final boolean anybody;
    private final List<String> origins;

    BrowserAccess(Settings settings) {
        this.anybody = settings.sandbox();
        this.origins = settings.corsOrigins();
    }

    @Override
    public int getOrder() {
        return CorsFilter.CORS_FILTER_ORDER;
    }

    /** Before routes are looked for, as the question is about the page and not about the path. */
    @PreMatching
    @RequestFilter
    @Nullable
    HttpResponse<?> preflight(HttpRequest<?> request) {
        return isPreflight(request)
                ? allowedOrigin(request).map(BrowserAccess::allowed).orElse(null)
                : null;
    }

    @ResponseFilter
    void allowReading(HttpRequest<?> request, MutableHttpResponse<?> response) {
        allowedOrigin(request).ifPresent(origin -> {
            allow(origin, response);
            response.header(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READABLE);
        });
    }

    private static boolean isPreflight(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.OPTIONS
                && request.getHeaders().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }

    private Optional<String> allowedOrigin(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.ORIGIN))
                .filter(origin -> anybody || origins.contains(origin));
    }

    private static MutableHttpResponse<?> allowed(String origin) {
        MutableHttpResponse<?> response = HttpResponse.noContent();
        allow(origin, response);
        return response.header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ASKED_WITH)
                .header(HttpHeaders.ACCESS_CONTROL_MAX_AGE, REMEMBERED_SECONDS);
    }

    private static void allow(String origin, MutableHttpResponse<?> response) {
        response.getHeaders().set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        response.header(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }
}
