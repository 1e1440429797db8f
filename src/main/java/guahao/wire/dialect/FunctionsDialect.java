package guahao.wire.dialect;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code {"ok":true,"data":...}} with HTTP 200 whatever happens: what a caller of a cloud function finds in its result.
 */
@Singleton
public final class FunctionsDialect implements Dialect {

    /** Rules with a code of their own; everything else goes by its kind. */
    private static final Map<String, String> CODES = Map.of(
            "argument.missing", "E_ARG",
            "file.missing", "E_ARG",
            "login.banned", "E_AUTH",
            "login.locked", "E_RATE_LIMIT");

    /** What these clients say where others use other words. */
    private static final Map<String, String> TEXTS =
            Map.of("permission.denied", "需要权限", "rate.limited", "操作过于频繁，请稍后再试");

    @Serdeable
    record Answer(boolean ok, @Nullable Object data) {}

    @Serdeable
    record Refused(boolean ok, Object error) {}

    @Serdeable
    record Reason(String code, String msg) {}

    @Serdeable
    record DetailedReason(String code, String msg, Object details) {}

    @Serdeable
    record Detail(String path, String message) {}

    @Override
    public List<String> paths() {
        return List.of("/v1");
    }

    @Override
    public Object success(Success success) {
        return new Answer(true, success.data());
    }

    @Override
    public Refusal refusal(Failure failure, String traceId) {
        String code = code(failure);
        Object details = details(failure);
        return new Refusal(
                200,
                new Refused(
                        false,
                        details == null
                                ? new Reason(code, text(failure))
                                : new DetailedReason(code, text(failure), details)));
    }

    /** What this dialect calls the failure. */
    public static String code(Failure failure) {
        String own = CODES.get(failure.code());
        return own != null ? own : codeOfKind(failure);
    }

    private static String codeOfKind(Failure failure) {
        return switch (failure) {
            case Failure.NoRoute route -> "E_ACTION";
            case Failure.MethodNotAllowed method -> "E_ACTION";
            case Failure.Invalid invalid -> "E_VALIDATE";
            case Failure.TooLarge large -> "E_VALIDATE";
            case Failure.UnsupportedType type -> "E_VALIDATE";
            case Failure.Unauthenticated token -> "E_AUTH";
            case Failure.LoginRefused login -> "E_AUTH";
            case Failure.Forbidden forbidden -> "E_PERM";
            case Failure.NotFound notFound -> "E_NOT_FOUND";
            case Failure.Conflict conflict -> "E_CONFLICT";
            case Failure.Stale stale -> "E_CONFLICT";
            case Failure.RateLimited limited -> "E_RATE_LIMIT";
            case Failure.Unavailable unavailable -> "E_DEPENDENCY";
            case Failure.NotConfigured missing -> "E_DEPENDENCY";
            case Failure.Internal internal -> "E_INTERNAL";
        };
    }

    /** Some refusals have one text here, whoever refused. */
    private static String text(Failure failure) {
        return switch (failure) {
            case Failure.NoRoute route -> "不支持的操作";
            case Failure.MethodNotAllowed method -> "不支持的操作";
            case Failure.Unauthenticated token -> "请先登录";
            default -> TEXTS.getOrDefault(failure.code(), failure.text());
        };
    }

    private static @Nullable Object details(Failure failure) {
        return switch (failure) {
            case Failure.Invalid invalid ->
                invalid.problems().stream().map(FunctionsDialect::detail).toList();
            case Failure.TooLarge large -> List.of();
            case Failure.UnsupportedType type -> List.of();
            case Failure.RateLimited limited -> Map.of("retryAfter", limited.retryAfterSeconds());
            case Failure.Internal internal -> Map.of("traceId", internal.traceId());
            default -> null;
        };
    }

    private static Detail detail(Problem problem) {
        return new Detail(problem.field(), problem.message());
    }
}
