package guahao.wire.graphql.http;

import guahao.platform.failure.Failure;
import guahao.wire.dialect.Dialect;
import guahao.wire.graphql.error.ErrorRenderer;
import guahao.wire.graphql.error.GraphError;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is refused below {@code /graphql} before the endpoint itself is reached: rate, routes, methods, rights. */
@Singleton
final class GraphDialect implements Dialect {

    @Override
    public List<String> paths() {
        return List.of("/graphql");
    }

    @Override
    public Object success(Success success) {
        return success.data() == null ? Map.of() : success.data();
    }

    @Override
    public Refusal refusal(Failure failure, String traceId) {
        return new Refusal(
                status(failure), Map.of("errors", List.of(ErrorRenderer.render(GraphError.of(failure), traceId))));
    }

    @Override
    public Optional<String> platformLimit() {
        return Optional.of("graphql");
    }

    private static int status(Failure failure) {
        return switch (failure) {
            case Failure.Unauthenticated token -> 401;
            case Failure.LoginRefused login -> 401;
            case Failure.Forbidden forbidden -> 403;
            case Failure.NotFound missing -> 404;
            case Failure.NoRoute route -> 404;
            case Failure.MethodNotAllowed method -> 405;
            case Failure.TooLarge large -> 413;
            case Failure.UnsupportedType type -> 415;
            case Failure.RateLimited limited -> 429;
            case Failure.Unavailable unavailable -> 503;
            case Failure.NotConfigured missing -> 503;
            case Failure.Internal fault -> 500;
            case Failure.Invalid invalid -> 400;
            case Failure.Conflict conflict -> 400;
            case Failure.Stale stale -> 400;
        };
    }
}
