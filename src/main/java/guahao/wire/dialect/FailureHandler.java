package guahao.wire.dialect;

import guahao.platform.failure.Failure;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers the failures that services throw. */
@Singleton
final class FailureHandler implements ExceptionHandler<Failure, HttpResponse<?>> {

    private final Failures failures;

    FailureHandler(Failures failures) {
        this.failures = failures;
    }

    @Override
    @SuppressWarnings("rawtypes") // The interface is.
    public HttpResponse<?> handle(HttpRequest request, Failure failure) {
        return failures.render(request, failure);
    }
}
