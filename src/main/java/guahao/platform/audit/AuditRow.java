package guahao.platform.audit;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entry as it is kept; the last three are null until it is sealed. */
@MappedEntity("audit_log")
record AuditRow(
        @Id @GeneratedValue @Nullable Long id,
        LocalDateTime at,
        @Nullable Long actorId,
        String action,
        @Nullable String targetType,
        @Nullable String targetId,
        String detail,
        @Nullable String address,
        @Nullable String requestId,
        @Nullable Long seq,
        @Nullable String prevHash,
        @Nullable String hash) {

    long key() {
        return Objects.requireNonNull(id);
    }

    long place() {
        return Objects.requireNonNull(seq);
    }
}
