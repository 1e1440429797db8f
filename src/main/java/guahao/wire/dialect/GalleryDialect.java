package guahao.wire.dialect;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code {"ok":true,"data":...}} or {@code {"ok":false,"code":"ERR_...","message":...}} with the status that fits. */
@Singleton
public final class GalleryDialect implements Dialect {

    /** A failure's code and status here. */
    private record Entry(String code, int status) {}

    private static final Entry INVALID = new Entry("ERR_INVALID_PARAM", 400);
    private static final Entry NOT_FOUND = new Entry("ERR_NOT_FOUND", 404);
    private static final Entry INTERNAL = new Entry("ERR_INTERNAL", 500);
    private static final Entry CONFLICT = new Entry("ERR_CONFLICT", 409);

    /** Rules with a code of their own; everything else goes by its kind. */
    private static final Map<String, Entry> ENTRIES = Map.of(
            "invitation.refused", new Entry("ERR_INVALID_INVITE", 400),
            "login.banned", new Entry("ERR_FORBIDDEN", 403),
            "login.locked", new Entry("ERR_RATE_LIMITED", 429),
            "wechat.unavailable", new Entry("ERR_UPSTREAM", 502));

    @Serdeable
    record Answer(boolean ok, @Nullable Object data) {}

    @Serdeable
    record Refused(boolean ok, String code, String message) {}

    @Serdeable
    record DetailedRefused(boolean ok, String code, String message, Map<String, String> details) {}

    @Override
    public List<String> paths() {
        return List.of(
                "/api/users/login",
                "/api/users/register",
                "/api/users/me",
                "/api/users/invitations",
                "/api/projects",
                "/api/photos",
                "/api/auth/wechat",
                "/uploads");
    }

    @Override
    public Object success(Success success) {
        return new Answer(true, success.data());
    }

    @Override
    public Refusal refusal(Failure failure, String traceId) {
        Entry own = ENTRIES.get(failure.code());
        Entry entry = own != null ? own : entryOfKind(failure);
        Map<String, String> details = failure instanceof Failure.Invalid invalid ? details(invalid) : Map.of();
        return new Refusal(
                entry.status(),
                details.isEmpty()
                        ? new Refused(false, entry.code(), failure.text())
                        : new DetailedRefused(false, entry.code(), failure.text(), details));
    }

    @Override
    public Optional<String> platformLimit() {
        return Optional.of("gallery");
    }

    @Override
    public Failure unreadableId(String name, String id) {
        return new Failure.NotFound("id.unreadable", "资源", name);
    }

    private static Entry entryOfKind(Failure failure) {
        return switch (failure) {
            case Failure.Invalid invalid -> INVALID;
            case Failure.Unauthenticated token -> new Entry("ERR_UNAUTHORIZED", 401);
            case Failure.LoginRefused login -> new Entry("ERR_INVALID_CREDENTIALS", 401);
            case Failure.Forbidden forbidden -> new Entry("ERR_FORBIDDEN", 403);
            case Failure.NotFound notFound -> NOT_FOUND;
            case Failure.NoRoute route -> NOT_FOUND;
            case Failure.MethodNotAllowed method -> new Entry("ERR_METHOD_NOT_ALLOWED", 405);
            case Failure.Conflict conflict -> CONFLICT;
            case Failure.Stale stale -> CONFLICT;
            case Failure.TooLarge large -> new Entry("ERR_FILE_TOO_LARGE", 413);
            case Failure.UnsupportedType type -> new Entry("ERR_UNSUPPORTED_TYPE", 415);
            case Failure.RateLimited limited -> new Entry("ERR_RATE_LIMITED", 429);
            case Failure.Unavailable unavailable -> INTERNAL;
            case Failure.NotConfigured missing -> new Entry("ERR_NOT_CONFIGURED", 503);
            case Failure.Internal internal -> INTERNAL;
        };
    }

    private static Map<String, String> details(Failure.Invalid invalid) {
        Map<String, String> details = new LinkedHashMap<>();
        for (Problem problem : invalid.problems()) {
            details.putIfAbsent(problem.field(), problem.reason().name().toLowerCase(Locale.ROOT));
        }
        return details;
    }
}
