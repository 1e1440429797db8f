package guahao.wire.graphql.http;

import guahao.platform.failure.Failure;
import guahao.wire.graphql.GraphContext;
import guahao.wire.graphql.error.ErrorCode;
import guahao.wire.graphql.error.GraphError;
import guahao.wire.graphql.execution.GraphResult;
import guahao.wire.graphql.execution.JsonWriter;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Puts results into responses, with the status that the form of the answer asks for. */
final class Answers {

    private static final int OK = 200;
    private static final int NOT_ACCEPTABLE = 406;

    private Answers() {}

    static HttpResponse<?> single(GraphResult result, AnswerType type) {
        ErrorCode refusal = result.refusal();
        boolean statusTells = type == AnswerType.GRAPHQL || refusal == ErrorCode.INTERNAL;
        return json(refusal != null && statusTells ? refusal.status() : OK, type, result.body());
    }

    static HttpResponse<?> events(Publisher<byte[]> events) {
        return headed(HttpResponse.ok((Object) events), AnswerType.EVENTS)
                // A proxy that gathers events would keep them from whoever waits.
                .header("X-Accel-Buffering", "no");
    }

    /** A request that could not even be understood. */
    static HttpResponse<?> refused(Failure failure, @Nullable AnswerType type, GraphContext context) {
        MutableHttpResponse<?> response = error(status(failure), type, GraphError.of(failure), context);
        return failure instanceof Failure.MethodNotAllowed method
                ? response.header(HttpHeaders.ALLOW, String.join(", ", method.allowed()))
                : response;
    }

    static HttpResponse<?> fault(@Nullable AnswerType type, GraphContext context) {
        return error(ErrorCode.INTERNAL.status(), type, GraphError.fault(), context);
    }

    static HttpResponse<?> notAcceptable(GraphContext context) {
        GraphError error = GraphError.of(
                ErrorCode.BAD_USER_INPUT, "Accept 应包含 application/json 或 application/graphql-response+json");
        return error(NOT_ACCEPTABLE, AnswerType.JSON, error, context);
    }

    static MutableHttpResponse<?> json(int status, AnswerType type, Object body) {
        return headed(
                HttpResponse.<Object>status(HttpStatus.valueOf(status)).body((Object) JsonWriter.bytes(body)), type);
    }

    private static MutableHttpResponse<?> error(
            int status, @Nullable AnswerType type, GraphError error, GraphContext context) {
        AnswerType readable = type == AnswerType.GRAPHQL ? type : AnswerType.JSON;
        return json(
                status, readable, GraphResult.refused(error, context.traceId()).body());
    }

    private static int status(Failure failure) {
        return switch (failure) {
            case Failure.TooLarge f -> 413;
            case Failure.UnsupportedType f -> 415;
            case Failure.MethodNotAllowed f -> 405;
            default -> GraphError.of(failure).code().status();
        };
    }

    private static MutableHttpResponse<?> headed(MutableHttpResponse<?> response, AnswerType type) {
        return response.contentType(type.contentType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
