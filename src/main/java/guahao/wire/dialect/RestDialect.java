package guahao.wire.dialect;

import guahao.platform.failure.Failure;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code {"code":...,"message":...,"data":...}} where code and HTTP status agree: the native REST. */
@Singleton
public final class RestDialect implements Dialect {

    /** Rules with a status of their own: whose account is banned does not book, whatever his rights are. */
    private static final Map<String, Integer> STATUSES = Map.of("booking.banned", 400);

    @Serdeable
    record Answer(int code, String message, @Nullable Object data) {}

    @Override
    public List<String> paths() {
        return List.of("/api");
    }

    @Override
    public Object success(Success success) {
        return new Answer(
                200, success.message() == null ? messageOf(success.method()) : success.message(), success.data());
    }

    private static String messageOf(String method) {
        return switch (method) {
            case "POST" -> "创建成功";
            case "PUT", "PATCH" -> "更新成功";
            case "DELETE" -> "删除成功";
            default -> "获取成功";
        };
    }

    @Override
    public Refusal refusal(Failure failure, String traceId) {
        int status = status(failure);
        return new Refusal(status, new Answer(status, message(failure), null));
    }

    @Override
    public Optional<String> platformLimit() {
        return Optional.of("rest");
    }

    @Override
    public Failure unreadableId(String name, String id) {
        return new Failure.NotFound("id.unreadable", "资源", id);
    }

    static int status(Failure failure) {
        Integer own = STATUSES.get(failure.code());
        return own != null ? own : statusOfKind(failure);
    }

    private static int statusOfKind(Failure failure) {
        return switch (failure) {
            case Failure.Invalid invalid -> 400;
            case Failure.Conflict conflict -> 400;
            case Failure.Unauthenticated token -> 401;
            case Failure.LoginRefused login -> 401;
            case Failure.Forbidden forbidden -> 403;
            case Failure.NotFound notFound -> 404;
            case Failure.NoRoute route -> 404;
            case Failure.MethodNotAllowed method -> 405;
            case Failure.Stale stale -> 412;
            case Failure.TooLarge large -> 413;
            case Failure.UnsupportedType type -> 415;
            case Failure.RateLimited limited -> 429;
            case Failure.Internal internal -> 500;
            case Failure.Unavailable unavailable -> 500;
            case Failure.NotConfigured missing -> 500;
        };
    }

    private static String message(Failure failure) {
        return switch (failure) {
            case Failure.NotFound missing -> missing.kind() + "ID为 '" + missing.id() + "' 的资源未找到";
            case Failure.Unauthenticated token -> "未登录或登录已失效";
            default -> failure.text();
        };
    }
}
