package guahao.wire.dialect;

import guahao.wire.dialect.Dialect.Success;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.types.files.FileCustomizableResponseType;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import org.jspecify.annotations.Nullable;

/** Wraps what controllers return in their dialect's envelope; bytes and failures pass as they are. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Envelope.CLOSEST_TO_THE_CONTROLLER)
final class Envelope {

    static final int CLOSEST_TO_THE_CONTROLLER = 30_000;

    private final Dialects dialects;

    Envelope(Dialects dialects) {
        this.dialects = dialects;
    }

    @ResponseFilter
    void wrap(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean headOfBytes = request.getMethod() == HttpMethod.HEAD && response.body() == null;
        if (response.code() >= 300 || Failures.isRendered(response) || isBytes(response.body()) || headOfBytes) {
            return;
        }
        AnnotationMetadata method = RouteAttributes.getRouteInfo(request)
                .map(RouteInfo::getAnnotationMetadata)
                .orElse(AnnotationMetadata.EMPTY_METADATA);
        dialects.declared(request).ifPresent(dialect -> {
            if (!method.hasAnnotation(Unwrapped.class)) {
                wrap(dialect, method, request, response);
            }
            response.contentType(MediaType.APPLICATION_JSON_TYPE);
        });
    }

    private static void wrap(
            Dialect dialect, AnnotationMetadata method, HttpRequest<?> request, MutableHttpResponse<?> response) {
        @Nullable String message = method.stringValue(Says.class).orElse(null);
        Object data = response.body();
        Success success = data instanceof Said<?> said
                ? new Success(said.data(), request.getMethodName(), said.message())
                : new Success(data, request.getMethodName(), message);
        response.body(dialect.success(success));
    }

    private static boolean isBytes(@Nullable Object body) {
        return body instanceof byte[] || body instanceof FileCustomizableResponseType;
    }
}
