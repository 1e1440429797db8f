package guahao.platform.caller;

import java.time.Instant;

/**
 * The signed-in account behind a request, as the database knows it now, never as its token claims.
 *
 * @param id the account
 * @param admin whether it administers the platform
 * @param tokenId the token it came with
 * @param expiresAt when that token ends
 */
public record Caller(long id, boolean admin, String tokenId, Instant expiresAt) {}
