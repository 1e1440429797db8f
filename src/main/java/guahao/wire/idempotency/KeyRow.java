package guahao.wire.idempotency;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One remembered write. */
@MappedEntity("idempotency_key")
record KeyRow(@Id String scope, String bodyHash, @Nullable String answer, LocalDateTime expiresAt) {}
