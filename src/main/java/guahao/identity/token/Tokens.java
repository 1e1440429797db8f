package guahao.identity.token;

import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/** The platform's tokens, whichever dialect asked for them: issued, looked at, ended. */
@Singleton
public class Tokens {

    private static final int ID_BYTES = 16;
    private static final int PURGE_ROUNDS = 100;

    private final TokenFormat format;
    private final AccessTokenRepository repository;
    private final LiveTokens live;
    private final ChangedAccounts changedAccounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(
            TokenFormat format,
            AccessTokenRepository repository,
            LiveTokens live,
            ChangedAccounts changedAccounts,
            Clock clock) {
        this.format = format;
        this.repository = repository;
        this.live = live;
        this.changedAccounts = changedAccounts;
        this.clock = clock;
    }

    /** A new token of the account, which must not have been ended meanwhile. */
    @Transactional
    public String issue(long accountId, Duration life) {
        long before = clock.millis();
        boolean admin = repository
                .lockLiveAccount(accountId)
                .orElseThrow(() -> new Failure.LoginRefused("login.refused", "用户不存在或密码错误"));
        // Tokens know seconds only; the row must not outlive the token's text nor the other way round.
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var claims = new TokenClaims(newId(), accountId, now, now.plus(life));
        repository.save(new AccessToken(claims.id(), accountId, wall(now), wall(claims.expiresAt()), null));
        live.issued(claims, new Remembered(before, admin));
        return format.write(claims);
    }

    /** Who comes with this token, as the database knows him now; empty when it is not, or no longer, a live token. */
    public Optional<Caller> callerOf(String token) {
        return format.read(token)
                .filter(claims -> claims.expiresAt().isAfter(clock.instant()))
                .flatMap(live::callerOf);
    }

    /** Ends one token; ending it again does nothing. */
    @Transactional
    public void revoke(String tokenId) {
        repository.findAccount(tokenId).ifPresent(accountId -> {
            repository.revoke(tokenId, wall(clock.instant()));
            changed(accountId);
        });
    }

    /** Ends every token of the account. */
    @Transactional
    public void revokeAll(long accountId) {
        repository.revokeAll(accountId, wall(clock.instant()));
        changed(accountId);
    }

    /** To be told of every change to an account that a token's bearer is judged by, inside the change's transaction. */
    public void changed(long accountId) {
        changedAccounts.tellAfterCommit(accountId);
    }

    /** Deletes the rows of expired tokens, revoked or not. */
    public int purgeExpired() {
        int deleted = 0;
        for (int round = 0; round < PURGE_ROUNDS; round++) {
            int some = repository.deleteExpired(wall(clock.instant()));
            deleted += some;
            if (some == 0) {
                break;
            }
        }
        return deleted;
    }

    private String newId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    private LocalDateTime wall(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }
}
