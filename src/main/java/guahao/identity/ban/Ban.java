package guahao.identity.ban;

import guahao.platform.clock.PlainTime;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The one ban of an account, be it in force or over.
 *
 * @param until null for ever
 * @param liftedAt null unless an administrator took it back
 */
@MappedEntity("account_ban")
public record Ban(
        @Id long accountId,
        BanKind kind,
        @Nullable LocalDateTime until,
        String reason,
        LocalDateTime bannedAt,
        @Nullable LocalDateTime liftedAt) {

    public boolean inForceAt(LocalDateTime now) {
        return liftedAt == null && (until == null || now.isBefore(until));
    }

    /** What the banned are told. */
    public String message() {
        String why = "账号已被封禁，原因: " + (reason.isBlank() ? "未说明" : reason);
        return why + (until == null ? "，永久封禁" : "，封禁至: " + PlainTime.of(until));
    }
}
