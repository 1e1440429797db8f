package guahao.wire.dialect;

import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.util.List;

/** Published files: whatever is asked for and not served, in whatever way, is not there. */
@Singleton
public final class StaticDialect implements Dialect {

    private final PlainDialect plain;

    StaticDialect(PlainDialect plain) {
        this.plain = plain;
    }

    @Override
    public List<String> paths() {
        return List.of("/static");
    }

    @Override
    public Object success(Success success) {
        return plain.success(success);
    }

    @Override
    public Refusal refusal(Failure failure, String traceId) {
        return plain.refusal(isOurs(failure) ? failure : new Failure.NoRoute(), traceId);
    }

    private static boolean isOurs(Failure failure) {
        return switch (failure) {
            case Failure.Internal internal -> true;
            case Failure.Unavailable unavailable -> true;
            case Failure.NotConfigured missing -> true;
            case Failure.RateLimited limited -> true;
            default -> false;
        };
    }
}
