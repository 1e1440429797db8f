package guahao.identity.ban;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A ban of an account as it was, or is. */
public record BanRecord(long id, Ban ban) {

    /** When it ended, be it lifted or over; null while it is in force. */
    public @Nullable LocalDateTime endedBy(LocalDateTime now) {
        if (ban.inForceAt(now)) {
            return null;
        }
        return ban.liftedAt() == null ? ban.until() : ban.liftedAt();
    }
}
