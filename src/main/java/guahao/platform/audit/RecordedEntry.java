package guahao.platform.audit;

import io.micronaut.json.tree.JsonNode;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it was recorded.
 *
 * @param hash null until it is sealed
 */
public record RecordedEntry(
        long id,
        LocalDateTime at,
        @Nullable Long actorId,
        String action,
        @Nullable String targetType,
        @Nullable String targetId,
        JsonNode detail,
        Origin origin,
        @Nullable String hash) {}
