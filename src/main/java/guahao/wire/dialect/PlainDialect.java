package guahao.wire.dialect;

import guahao.platform.failure.Failure;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;

/** Everything that belongs to no client family: pages, health, the sandbox's outbox. Nothing is wrapped. */
@Singleton
public final class PlainDialect implements Dialect {

    @Serdeable
    record Refused(int status, String message) {}

    @Override
    public List<String> paths() {
        return List.of("");
    }

    @Override
    public Object success(Success success) {
        return success.data() == null ? "" : success.data();
    }

    @Override
    public Refusal refusal(Failure failure, String traceId) {
        int status = RestDialect.status(failure);
        return new Refusal(status, new Refused(status, failure.text()));
    }
}
