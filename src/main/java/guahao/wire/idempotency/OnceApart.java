package guahao.wire.idempotency;

import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Runs a deed once for each key, where the deed has many transactions of its own: the key is taken before the first and
 * answered after the last, so no connection is held in between. The key of a server that died over its deed is free
 * again after {@link #LONGEST_DEED}.
 */
@Singleton
class OnceApart {

    private static final Duration LONGEST_DEED = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Transactions transactions;
    private final KeyRepository keys;
    private final KeyLocks locks;
    private final Clock clock;

    OnceApart(Transactions transactions, KeyRepository keys, KeyLocks locks, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.locks = locks;
        this.clock = clock;
    }

    String run(IdempotencyKey key, Supplier<String> deed) {
        Lock lock = locks.of(key);
        lock.lock();
        try {
            return first(key).orElseGet(() -> act(key, deed));
        } finally {
            lock.unlock();
        }
    }

    /** The answer of whoever was first, for whom another server's sender waits; empty when we are. */
    private Optional<String> first(IdempotencyKey key) {
        long began = System.nanoTime();
        while (!isOurs(key)) {
            Optional<String> answer = keys.find(key.scope()).map(KeyRow::answer);
            if (answer.isPresent()) {
                return answer;
            }
            if (System.nanoTime() - began > LONGEST_WAIT.toNanos()) {
                throw new Failure.Unavailable("idempotency.underway", "相同的请求正在处理，请稍后再试", null);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return Optional.empty();
    }

    private boolean isOurs(IdempotencyKey key) {
        return transactions.write(() -> {
            LocalDateTime now = LocalDateTime.now(clock);
            keys.forgetExpired(key.scope(), now);
            return keys.remember(key.scope(), key.body(), now.plus(LONGEST_DEED)) == 1;
        });
    }

    private String act(IdempotencyKey key, Supplier<String> deed) {
        try {
            String answer = deed.get();
            keys.complete(key.scope(), answer, LocalDateTime.now(clock).plus(Once.KEPT));
            return answer;
        } catch (RuntimeException e) {
            keys.forget(key.scope());
            throw e;
        }
    }
}
