package guahao.identity.token;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A token that was issued; the row is what makes it live. */
@MappedEntity("access_token")
record AccessToken(
        @Id String jti,
        long accountId,
        LocalDateTime issuedAt,
        LocalDateTime expiresAt,
        @Nullable LocalDateTime revokedAt) {}
