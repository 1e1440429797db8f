package guahao.wire.dialect;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.server.exceptions.NotAllowedException;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the framework refuses by itself (routes, methods, conversions, sizes, rights) into the one family of
 * failures.
 */
@Singleton
@Replaces(ErrorResponseProcessor.class)
final class FrameworkErrors implements ErrorResponseProcessor<Object> {

    private final Dialects dialects;
    private final Failures failures;

    FrameworkErrors(Dialects dialects, Failures failures) {
        this.dialects = dialects;
        this.failures = failures;
    }

    @Override
    public MutableHttpResponse<Object> processResponse(ErrorContext error, MutableHttpResponse<?> response) {
        HttpRequest<?> request = error.getRequest();
        Throwable cause = error.getRootCause().orElse(null);
        MutableHttpResponse<Object> answer = failures.render(request, failure(request, cause, response));
        response.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    && !answer.getHeaders().contains(name)) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer;
    }

    private Failure failure(HttpRequest<?> request, @Nullable Throwable cause, MutableHttpResponse<?> response) {
        if (cause == null) {
            return ofStatus(request, faultWithoutCause(), response);
        }
        return switch (cause) {
            case Failure known -> known;
            case NotAllowedException method -> new Failure.MethodNotAllowed(method.getAllowedMethods());
            case ConversionErrorException conversion -> unreadable(request, conversion);
            case UnsatisfiedRouteException missing ->
                Failure.Invalid.of(Problem.required(missing.getArgument().getName()));
            case ContentLengthExceededException large -> new Failure.TooLarge();
            default -> ofStatus(request, cause, response);
        };
    }

    private Failure unreadable(HttpRequest<?> request, ConversionErrorException conversion) {
        Argument<?> argument = conversion.getArgument();
        Object sent = conversion.getConversionError().getOriginalValue().orElse(argument.getName());
        return argument.getAnnotationMetadata().hasAnnotation(PathVariable.class)
                ? dialects.of(request).unreadableId(argument.getName(), sent.toString())
                : Failure.Invalid.of(Problem.invalid(argument.getName()));
    }

    private static Failure ofStatus(HttpRequest<?> request, Throwable cause, MutableHttpResponse<?> response) {
        HttpStatus status = response.status();
        return switch (status) {
            case UNAUTHORIZED -> new Failure.Unauthenticated();
            case FORBIDDEN -> new Failure.Forbidden();
            case NOT_FOUND -> new Failure.NoRoute();
            case METHOD_NOT_ALLOWED ->
                new Failure.MethodNotAllowed(Set.copyOf(response.getHeaders().getAll(HttpHeaders.ALLOW)));
            case REQUEST_ENTITY_TOO_LARGE -> new Failure.TooLarge();
            case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> new Failure.UnsupportedType();
            default ->
                status.getCode() < 500
                        ? new Failure.Invalid("request.invalid", "请求格式不正确")
                        : UnexpectedHandler.internal(request, cause);
        };
    }

    private static Exception faultWithoutCause() {
        return new IllegalStateException("The framework answered with a fault and no cause");
    }
}
