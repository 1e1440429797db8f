package guahao.wire.dialect;

import guahao.platform.failure.Failure;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code {"success":true,"message":...,"timestamp":...,"data":...}}; a business failure is HTTP 200 too. */
@Singleton
public final class SupplyDialect implements Dialect {

    private final Clock clock;

    SupplyDialect(Clock clock) {
        this.clock = clock;
    }

    @Serdeable
    record Answer(
            boolean success,
            String message,
            long timestamp,
            @Nullable Object data) {}

    @Serdeable
    record Refused(boolean success, String message, long timestamp) {}

    @Override
    public List<String> paths() {
        return List.of(
                "/api/auth/wx-login",
                "/api/auth/bind-company",
                "/api/orders",
                "/api/materials",
                "/api/wechat",
                "/api/user/profile",
                "/api/health/check",
                "/api/erp/status",
                "/api/metrics/performance");
    }

    @Override
    public Object success(Success success) {
        String message = success.message() == null ? "查询成功" : success.message();
        return new Answer(true, message, clock.millis(), success.data());
    }

    @Override
    public Refusal refusal(Failure failure, String traceId) {
        return new Refusal(status(failure), new Refused(false, message(failure), clock.millis()));
    }

    private static int status(Failure failure) {
        return switch (failure) {
            case Failure.Invalid invalid -> invalid.code().startsWith("body.") || isSignIn(invalid) ? 400 : 200;
            case Failure.TooLarge large -> 400;
            case Failure.UnsupportedType type -> 400;
            case Failure.Unauthenticated token -> 401;
            case Failure.NoRoute route -> 404;
            case Failure.MethodNotAllowed method -> 405;
            case Failure.RateLimited limited -> 429;
            case Failure.Internal internal -> 500;
            case Failure.Unavailable unavailable -> 500;
            case Failure.NotConfigured missing -> 500;
            case Failure.LoginRefused login -> login.code().equals("login.refused") ? 400 : 200;
            case Failure.Forbidden forbidden -> 200;
            case Failure.NotFound notFound -> 200;
            case Failure.Conflict conflict -> 200;
            case Failure.Stale stale -> 200;
        };
    }

    /** A sign-in without a usable code is the one field that is told by the status. */
    private static boolean isSignIn(Failure.Invalid invalid) {
        return invalid.code().equals("login.code-missing");
    }

    private static String message(Failure failure) {
        return failure instanceof Failure.Unauthenticated ? "未授权或Token无效" : failure.text();
    }
}
