package guahao.approval.web;

import guahao.approval.Approval;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What somebody who decided an application is told. */
@Serdeable(naming = SnakeCaseStrategy.class)
public record Decided(
        long auditId,
        String status,
        @Nullable Long auditorId,
        @Nullable LocalDateTime auditTime) {

    public static Decided of(long id, Approval approval) {
        return new Decided(id, approval.status().word(), approval.auditorId(), approval.auditedAt());
    }
}
