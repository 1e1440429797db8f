package guahao.wire.dialect;

import guahao.platform.failure.Failure;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code {"code":0,"message":...}}, always HTTP 200 but for a bad token. */
@Singleton
public final class HospitalDialect implements Dialect {

    private static final String AUTHENTICATION = "认证时出现异常";
    private static final String BUSINESS = "业务规则校验失败";
    private static final String RESOURCE = "资源操作失败";

    /** Rules with a code of their own; everything else goes by its kind. */
    private static final Map<String, Integer> CODES = Map.ofEntries(
            Map.entry("registration.refused", 100),
            Map.entry("login.refused", 101),
            Map.entry("login.banned", 101),
            Map.entry("login.locked", 101),
            Map.entry("account.unknown", 103),
            Map.entry("account.unreadable", 103),
            Map.entry("profile.refused", 104),
            Map.entry("profile.no-patient", 106),
            Map.entry("sms.too-soon", 106),
            Map.entry("sms.failed", 106),
            Map.entry("sms.code-refused", 106),
            Map.entry("feedback.unreadable", 106),
            Map.entry("booking.sold-out", 1001),
            Map.entry("booking.already-booked", 1002),
            Map.entry("booking.quota", 1003),
            Map.entry("booking.same-department", 1004),
            Map.entry("booking.cancel-late", 1006),
            Map.entry("waitlist.not-needed", 1005),
            Map.entry("waitlist.already-waiting", 1006),
            Map.entry("waitlist.no-slot", 1008),
            Map.entry("reminder.unpaid", 1001),
            Map.entry("reminder.unconfirmed", 1002),
            Map.entry("reminder.too-early", 1003),
            Map.entry("reminder.unreachable", 1004),
            Map.entry("care.patient-unknown", 404),
            Map.entry("care.patient-refused", 403),
            Map.entry("care.visit-unknown", 404),
            Map.entry("care.visit-refused", 403),
            Map.entry("care.sheet-unknown", 404),
            Map.entry("care.sheet-expired", 410),
            Map.entry("shift.unknown", 106),
            Map.entry("photo.none-local", 106),
            Map.entry("file.path", 106),
            Map.entry("icon.folder", 106),
            Map.entry("icon.unknown", 106),
            Map.entry("crawler.not-configured", 106),
            Map.entry("crawler.no-data", 106),
            Map.entry("crawler.no-answer", 106));

    /** What these clients say where others use other words. */
    private static final Map<String, String> TEXTS = Map.of("permission.denied", "无权限");

    @Serdeable
    record Answer(int code, @Nullable Object message) {}

    @Serdeable
    record Refused(int code, Explanation message, String msg) {}

    @Serdeable
    record Explanation(String error, String msg) {}

    @Override
    public List<String> paths() {
        return List.of(
                "/auth",
                "/patient",
                "/common",
                "/admin",
                "/doctor",
                "/statistics",
                "/hospitals",
                "/major-departments",
                "/minor-departments",
                "/clinics",
                "/doctors",
                "/departments",
                "/appointments",
                "/hospital-areas",
                "/patients",
                "/config",
                "/crawler",
                "/attendance",
                "/audit",
                "/workbench",
                "/schedules");
    }

    @Override
    public Object success(Success success) {
        return new Answer(0, success.data());
    }

    @Override
    public Refusal refusal(Failure failure, String traceId) {
        int code = code(failure);
        String text = TEXTS.getOrDefault(failure.code(), failure.text());
        int status = failure instanceof Failure.Unauthenticated ? 401 : 200;
        return new Refusal(status, new Refused(code, new Explanation(errorClass(failure, code), text), text));
    }

    private static int code(Failure failure) {
        Integer own = CODES.get(failure.code());
        return own != null ? own : codeOfKind(failure);
    }

    private static int codeOfKind(Failure failure) {
        return switch (failure) {
            case Failure.Internal internal -> 97;
            case Failure.NoRoute route -> 98;
            case Failure.MethodNotAllowed method -> 98;
            case Failure.LoginRefused login -> 101;
            case Failure.Forbidden forbidden -> 102;
            case Failure.Unauthenticated token -> 105;
            case Failure.NotFound notFound -> 106;
            case Failure.Invalid invalid -> 99;
            case Failure.Conflict conflict -> 99;
            case Failure.Stale stale -> 99;
            case Failure.TooLarge large -> 99;
            case Failure.UnsupportedType type -> 99;
            case Failure.RateLimited limited -> 99;
            case Failure.Unavailable unavailable -> 99;
            case Failure.NotConfigured missing -> 99;
        };
    }

    private static String errorClass(Failure failure, int code) {
        if (code >= 100 && code <= 105) {
            return AUTHENTICATION;
        }
        boolean resource = code == 106 || failure instanceof Failure.NotFound || failure instanceof Failure.NoRoute;
        return resource ? RESOURCE : BUSINESS;
    }
}
