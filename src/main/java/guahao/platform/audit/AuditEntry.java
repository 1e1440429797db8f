package guahao.platform.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deed worth remembering.
 *
 * @param actorId the account that did it, null for the server itself
 * @param action what was done, at most 64 ASCII characters: {@code schedule.stopped}
 * @param targetType to what kind of thing, at most 64 ASCII characters: {@code schedule}
 * @param targetId to which one
 * @param detail what else matters: ids, states, amounts; never names, numbers or texts of people
 */
public record AuditEntry(
        @Nullable Long actorId,
        String action,
        @Nullable String targetType,
        @Nullable String targetId,
        Map<String, Object> detail) {

    public static AuditEntry of(@Nullable Long actorId, String action, String targetType, long targetId) {
        return new AuditEntry(actorId, action, targetType, Long.toString(targetId), Map.of());
    }

    public AuditEntry with(Map<String, Object> newDetail) {
        return new AuditEntry(actorId, action, targetType, targetId, newDetail);
    }
}
