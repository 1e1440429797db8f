package guahao.wire.graphql.error;

import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import guahao.platform.failure.Failure;
import guahao.wire.graphql.GraphContext;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what a fetcher throws into the error of its field; faults go to the log, under the request's trace id. */
@Singleton
public final class FetcherFailures implements DataFetcherExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FetcherFailures.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        GraphQLError error = error(parameters).at(parameters.getPath(), parameters.getSourceLocation());
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    private static GraphError error(DataFetcherExceptionHandlerParameters parameters) {
        Throwable cause = cause(parameters.getException());
        GraphError error = cause instanceof Failure failure ? GraphError.of(failure) : GraphError.fault();
        if (error.code() == ErrorCode.INTERNAL) {
            GraphContext context = GraphContext.of(parameters.getDataFetchingEnvironment());
            log(parameters, context.traceId(), cause);
        }
        return error;
    }

    /** Work that was given up explains itself by where it waited, not by a stack. */
    private static void log(DataFetcherExceptionHandlerParameters parameters, String traceId, Throwable cause) {
        if (cause instanceof InterruptedException) {
            LOG.warn("The field {} was given up, trace id {}", parameters.getPath(), traceId);
        } else {
            LOG.error("The field {} failed, trace id {}", parameters.getPath(), traceId, cause);
        }
    }

    private static Throwable cause(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
