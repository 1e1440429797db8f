package guahao.identity.token;

import guahao.platform.redis.Redis;
import io.lettuce.core.SetArgs;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Accounts that changed a moment ago, told to every server through Redis, and kept here as long as Redis cannot be
 * told. This server itself never depends on Redis to know.
 */
@Singleton
final class ChangedAccounts {

    /**
     * Twice as long as anything is believed: what was read before the change, and by a clock that is ahead, is over.
     */
    static final Duration TOLD = LiveTokens.BELIEVED.multipliedBy(2);

    /** Beyond so many, the database is asked about everybody for a while. */
    private static final int MOST = 10_000;

    private final Redis redis;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;
    private final Map<Long, Long> untold = new ConcurrentHashMap<>();
    private volatile long everybodyUntil;

    ChangedAccounts(Redis redis, TransactionOperations<Connection> transactions, Clock clock) {
        this.redis = redis;
        this.transactions = transactions;
        this.clock = clock;
    }

    static String key(long accountId) {
        return "changed:" + accountId;
    }

    /** Once the surrounding transaction is over, or now without one. */
    void tellAfterCommit(long accountId) {
        Optional<? extends TransactionStatus<?>> transaction = transactions.findTransactionStatus();
        if (transaction.isEmpty()) {
            tell(accountId);
            return;
        }
        transaction.get().registerSynchronization(new TransactionSynchronization() {
            // Whatever came of it: a commit that failed to answer may have happened.
            @Override
            public void afterCompletion(Status status) {
                tell(accountId);
            }
        });
    }

    /** Whether this server knows of a change that the others may not have heard of. */
    boolean isUntold(long accountId) {
        return untold.containsKey(accountId) || clock.millis() < everybodyUntil;
    }

    private void tell(long accountId) {
        long until = clock.millis() + TOLD.toMillis();
        if (untold.size() < MOST) {
            untold.merge(accountId, until, Math::max);
        } else {
            everybodyUntil = until;
        }
        tellRedis(accountId, until);
    }

    private void tellRedis(long accountId, long until) {
        boolean told = redis.ask(
                commands -> "OK".equals(commands.set(key(accountId), "1", SetArgs.Builder.px(TOLD))), () -> false);
        if (told) {
            // Only what was told: the account may have changed again meanwhile.
            untold.remove(accountId, until);
        }
    }

    /** In memory and for this server's sake, so every server does it. */
    @Scheduled(fixedDelay = "500ms")
    void tellAgain() {
        long now = clock.millis();
        untold.forEach((accountId, until) -> {
            if (until < now) {
                untold.remove(accountId, until);
            } else {
                tellRedis(accountId, until);
            }
        });
    }
}
