package guahao.identity.ban;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A ban to be laid on an account.
 *
 * @param until null for ever
 * @param by the account of who lays it, null for the server itself
 */
public record NewBan(
        long accountId,
        BanKind kind,
        @Nullable LocalDateTime until,
        String reason,
        @Nullable Long by) {}
