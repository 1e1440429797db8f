package guahao.platform.audit;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of one kind of target somebody wants to see.
 *
 * @param from the first moment, null for no bound, and so {@code to}, the last
 * @param actions any of these, all when empty
 */
public record AuditFilter(
        String targetType,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime to,
        List<String> actions,
        @Nullable Long actorId) {}
