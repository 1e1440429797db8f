package guahao.wire.dialect;

import guahao.platform.failure.Failure;
import guahao.wire.http.RequestIds;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fault of ours: it goes to the log whole and to the client as a trace id. */
@Singleton
final class UnexpectedHandler implements ExceptionHandler<Exception, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedHandler.class);

    private final Failures failures;

    UnexpectedHandler(Failures failures) {
        this.failures = failures;
    }

    @Override
    @SuppressWarnings("rawtypes") // The interface is.
    public HttpResponse<?> handle(HttpRequest request, Exception fault) {
        return failures.render(request, internal(request, fault));
    }

    static Failure internal(HttpRequest<?> request, Throwable fault) {
        String traceId = RequestIds.of(request);
        LOG.error("Request {} failed", traceId, fault);
        return new Failure.Internal(traceId, fault);
    }
}
