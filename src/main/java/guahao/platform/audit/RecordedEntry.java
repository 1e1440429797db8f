package guahao.platform.audit;

import io.micronaut.json.tree.JsonNode;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** An entry as it was recorded. */
public record RecordedEntry(
        long id, LocalDateTime at, @Nullable Long actorId, String action, JsonNode detail, Origin origin) {}
