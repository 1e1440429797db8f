package guahao.identity.token;

import guahao.platform.caller.Caller;
import guahao.platform.database.Patience;
import guahao.platform.database.Transactions;
import guahao.platform.redis.Redis;
import io.lettuce.core.KeyValue;
import io.lettuce.core.SetArgs;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Whether a token is live: the database knows, Redis remembers what it said.
 *
 * <p>What Redis remembers carries the moment before the database was asked and is believed for {@link #BELIEVED} from
 * then, however late it was written or however long Redis hung. Whoever changes an account says so after the commit
 * ({@link ChangedAccounts}), and for {@link ChangedAccounts#TOLD}, which is longer, every server asks the database
 * about that account. So nothing read before a change is believed after it, in whatever order reads, writes, hangs and
 * changes come.
 */
@Singleton
final class LiveTokens {

    static final Duration BELIEVED = Duration.ofSeconds(60);

    /** Every request waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final AccessTokenRepository repository;
    private final ChangedAccounts changedAccounts;
    private final Redis redis;
    private final Transactions transactions;
    private final Clock clock;

    LiveTokens(
            AccessTokenRepository repository,
            ChangedAccounts changedAccounts,
            Redis redis,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.changedAccounts = changedAccounts;
        this.redis = redis;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** In the transaction that issues it: its bearer will come in a moment. */
    void issued(TokenClaims claims, Remembered remembered) {
        transactions.afterCommit(() -> remember(claims, remembered));
    }

    Optional<Caller> callerOf(TokenClaims claims) {
        if (changedAccounts.isUntold(claims.accountId())) {
            return askDatabase(claims);
        }
        List<KeyValue<String, String>> known =
                redis.ask(commands -> commands.mget(ChangedAccounts.key(claims.accountId()), key(claims)), List::of);
        if (known.isEmpty() || known.getFirst().hasValue()) {
            return askDatabase(claims);
        }
        long now = clock.millis();
        return known.getLast()
                .optional()
                .flatMap(Remembered::read)
                .filter(remembered -> remembered.isFresh(now))
                .map(remembered -> caller(claims, remembered.admin()))
                .or(() -> askDatabaseAndRemember(claims));
    }

    private Optional<Caller> askDatabaseAndRemember(TokenClaims claims) {
        long before = clock.millis();
        Optional<Caller> caller = askDatabase(claims);
        caller.ifPresent(live -> remember(claims, new Remembered(before, live.admin())));
        return caller;
    }

    private void remember(TokenClaims claims, Remembered remembered) {
        redis.ask(
                commands -> commands.set(key(claims), remembered.text(), SetArgs.Builder.px(BELIEVED)),
                () -> "nobody remembers");
    }

    private Optional<Caller> askDatabase(TokenClaims claims) {
        return Patience.of(
                        PATIENCE, () -> repository.findLive(claims.id(), claims.accountId(), LocalDateTime.now(clock)))
                .map(admin -> caller(claims, admin));
    }

    private static Caller caller(TokenClaims claims, boolean admin) {
        return new Caller(claims.accountId(), admin, claims.id(), claims.expiresAt());
    }

    /** With the account, for who knows one of both wrongly is somebody else. */
    private static String key(TokenClaims claims) {
        return "token:" + claims.accountId() + ":" + claims.id();
    }
}
