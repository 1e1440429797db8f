package guahao.wire.dialect;

import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.util.List;

/** Published files: whatever is asked for and not served, by any method, is not there. */
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
        return plain.refusal(failure instanceof Failure.MethodNotAllowed ? new Failure.NoRoute() : failure, traceId);
    }
}
