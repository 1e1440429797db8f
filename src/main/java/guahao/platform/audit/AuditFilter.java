package guahao.platform.audit;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody wants to see; null narrows nothing.
 *
 * @param from the first moment
 * @param to the last moment
 * @param actions any of these, all when empty
 */
public record AuditFilter(
        @Nullable String targetType,
        @Nullable String targetId,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime to,
        List<String> actions,
        @Nullable Long actorId) {}
