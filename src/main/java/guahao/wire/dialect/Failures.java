package guahao.wire.dialect;

import guahao.platform.failure.Failure;
import guahao.wire.dialect.Dialect.Refusal;
import guahao.wire.http.RequestIds;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

/** Renders a failure as the request's dialect tells it. */
@Singleton
public final class Failures {

    private static final String RENDERED = "guahao.refusal";

    private final Dialects dialects;

    Failures(Dialects dialects) {
        this.dialects = dialects;
    }

    public MutableHttpResponse<Object> render(HttpRequest<?> request, Failure failure) {
        Refusal refusal = dialects.of(request).refusal(failure, RequestIds.of(request));
        MutableHttpResponse<Object> response = HttpResponse.<Object>status(HttpStatus.valueOf(refusal.status()))
                .body(refusal.body())
                .contentType(MediaType.APPLICATION_JSON_TYPE);
        switch (failure) {
            case Failure.RateLimited limited ->
                response.header(HttpHeaders.RETRY_AFTER, Long.toString(limited.retryAfterSeconds()));
            case Failure.MethodNotAllowed method ->
                response.header(HttpHeaders.ALLOW, String.join(", ", method.allowed()));
            default -> {
                // The others are all in the body.
            }
        }
        response.setAttribute(RENDERED, true);
        return response;
    }

    static boolean isRendered(HttpResponse<?> response) {
        return response.getAttribute(RENDERED).isPresent();
    }
}
