package guahao.identity.token;

import java.time.Instant;

/** What a token with a right signature says; whether it is live is another question. */
record TokenClaims(String id, long accountId, Instant issuedAt, Instant expiresAt) {}
