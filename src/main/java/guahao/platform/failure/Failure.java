package guahao.platform.failure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a request cannot be done, in words that hold for every dialect.
 *
 * <p>The {@link #code} is stable and names the rule that refused ({@code booking.sold-out}); a dialect looks it up in
 * its own table and falls back to the kind. The message is for the person in front of the screen. A failure is an
 * answer, not a fault, so it carries no stack trace.
 */
public abstract sealed class Failure extends RuntimeException {

    private final String code;

    private Failure(String code, String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
        this.code = code;
    }

    private Failure(String code, String message) {
        this(code, message, null);
    }

    public String code() {
        return code;
    }

    /** Never null, unlike that of other exceptions. */
    public String text() {
        return String.valueOf(getMessage());
    }

    /** The request itself is wrong: a field is missing, malformed or out of range, the body is no JSON. */
    public static final class Invalid extends Failure {
        private final List<Problem> problems;

        public Invalid(String code, String message, List<Problem> problems) {
            super(code, message);
            this.problems = List.copyOf(problems);
        }

        public Invalid(String code, String message) {
            this(code, message, List.of());
        }

        public static Invalid of(Problem problem) {
            return new Invalid(
                    "request.invalid", "无效的参数: '" + problem.field() + "' " + problem.message(), List.of(problem));
        }

        public List<Problem> problems() {
            return problems;
        }
    }

    /** No token where one is needed, or one that is bad, expired or revoked. */
    public static final class Unauthenticated extends Failure {
        public Unauthenticated() {
            super("token.invalid", "Token无效或已失效");
        }
    }

    /** A sign-in refused: who asks is not known, or not with that password or code. */
    public static final class LoginRefused extends Failure {
        public LoginRefused(String code, String message) {
            super(code, message);
        }
    }

    /** A known caller without the right. */
    public static final class Forbidden extends Failure {
        public Forbidden(String code, String message) {
            super(code, message);
        }

        public Forbidden() {
            this("permission.denied", "没有权限");
        }
    }

    /** The thing addressed does not exist. */
    public static final class NotFound extends Failure {
        private final String kind;
        private final String id;

        /** @param kind what was looked for, as a person calls it: 用户, 排班 */
        public NotFound(String code, String kind, Object id) {
            super(code, kind + "不存在");
            this.kind = kind;
            this.id = String.valueOf(id);
        }

        /** In words of its own, where what is missing is no thing: 未报名. */
        public NotFound(String code, String message) {
            super(code, message);
            this.kind = message;
            this.id = "";
        }

        public String kind() {
            return kind;
        }

        public String id() {
            return id;
        }
    }

    /** There is no such route. */
    public static final class NoRoute extends Failure {
        public NoRoute() {
            super("route.unknown", "接口不存在");
        }
    }

    /** The route exists, for other methods. */
    public static final class MethodNotAllowed extends Failure {
        private final Set<String> allowed;

        public MethodNotAllowed(Set<String> allowed) {
            super("route.method", "请求方法不支持");
            this.allowed = Set.copyOf(allowed);
        }

        public Set<String> allowed() {
            return allowed;
        }
    }

    /** Well formed and permitted, yet refused by a rule of the business or by the state of things. */
    public static final class Conflict extends Failure {
        public Conflict(String code, String message) {
            super(code, message);
        }
    }

    /** Somebody else changed the thing since the caller read it. */
    public static final class Stale extends Failure {
        public Stale() {
            super("version.stale", "资源已被修改，请刷新后重试");
        }
    }

    /** A body or file over its limit. */
    public static final class TooLarge extends Failure {
        public TooLarge(String message) {
            super("body.too-large", message);
        }

        public TooLarge() {
            this("请求内容过大");
        }
    }

    /** A body or file of a kind that is not taken here. */
    public static final class UnsupportedType extends Failure {
        public UnsupportedType(String message) {
            super("body.type", message);
        }

        public UnsupportedType() {
            this("不支持的内容类型");
        }
    }

    /** Too many requests from this caller. */
    public static final class RateLimited extends Failure {
        private final long retryAfterSeconds;

        public RateLimited(String code, String message, long retryAfterSeconds) {
            super(code, message);
            this.retryAfterSeconds = retryAfterSeconds;
        }

        public RateLimited(long retryAfterSeconds) {
            this("rate.limited", "请求过于频繁，请稍后再试", retryAfterSeconds);
        }

        public long retryAfterSeconds() {
            return retryAfterSeconds;
        }
    }

    /** Something we call (database, WeChat, ERP) does not answer, or not in time. */
    public static final class Unavailable extends Failure {
        public Unavailable(String code, String message, @Nullable Throwable cause) {
            super(code, message, cause);
        }
    }

    /** The operator has not configured what this needs. */
    public static final class NotConfigured extends Failure {
        public NotConfigured(String code, String message) {
            super(code, message);
        }
    }

    /** A fault of ours; the trace id finds it in the log. */
    public static final class Internal extends Failure {
        private final String traceId;

        public Internal(String traceId, Throwable cause) {
            super("internal", "内部服务异常", cause);
            this.traceId = traceId;
        }

        public String traceId() {
            return traceId;
        }
    }
}
