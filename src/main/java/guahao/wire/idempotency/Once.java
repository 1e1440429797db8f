package guahao.wire.idempotency;

import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a deed once for each key.
 *
 * <p>The key's row is written first and in the deed's own transaction: whoever comes second waits at the unique key
 * until the first has committed, and then finds its answer; or it has failed, and the second may try. Within one
 * instance a lock does that waiting, so that repeats do not hold database connections while they wait.
 */
@Singleton
class Once {

    static final Duration KEPT = Duration.ofHours(24);

    private final Transactions transactions;
    private final KeyRepository keys;
    private final JsonMapper json;
    private final Clock clock;
    private final KeyLocks locks;

    Once(Transactions transactions, KeyRepository keys, KeyLocks locks, JsonMapper json, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.locks = locks;
        this.json = json;
        this.clock = clock;
    }

    /** Whether the first is done, or at it. */
    boolean remembers(IdempotencyKey key) {
        return keys.find(key.scope())
                .filter(row -> row.expiresAt().isAfter(LocalDateTime.now(clock)))
                .isPresent();
    }

    @Nullable
    Object run(IdempotencyKey key, boolean comparesBody, Argument<?> type, Supplier<@Nullable Object> deed) {
        Lock lock = locks.of(key);
        lock.lock();
        try {
            return transactions.write(() -> {
                LocalDateTime now = LocalDateTime.now(clock);
                keys.forgetExpired(key.scope(), now);
                return keys.remember(key.scope(), key.body(), now.plus(KEPT)) == 1
                        ? act(key, type, deed)
                        : repeat(key, comparesBody, type);
            });
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #run}, with a deed that takes the key along into its own transaction, unless it is a repetition. */
    @Nullable
    Object runJoint(IdempotencyKey key, boolean comparesBody, Argument<?> type, Supplier<@Nullable Object> deed) {
        Lock lock = locks.of(key);
        lock.lock();
        try {
            if (keys.find(key.scope()).isPresent()) {
                return run(key, comparesBody, type, deed);
            }
            KeyInHand inHand = new KeyInHand(this, key, comparesBody, type);
            return ScopedValue.where(KeyInHand.CURRENT, inHand).call(deed::get);
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Object act(IdempotencyKey key, Argument<?> type, Supplier<@Nullable Object> deed) {
        Object answer = deed.get();
        keys.complete(key.scope(), answer == null ? null : written(type, answer));
        return answer;
    }

    private @Nullable Object repeat(IdempotencyKey key, boolean comparesBody, Argument<?> type) {
        KeyRow first = keys.find(key.scope()).orElseThrow();
        if (comparesBody && !first.bodyHash().equals(key.body())) {
            throw new Failure.Conflict("idempotency.other-body", "请求内容与首次提交不一致");
        }
        return first.answer() == null ? null : read(type, first.answer());
    }

    @SuppressWarnings("unchecked") // The answer is of the method's declared type.
    String written(Argument<?> type, Object answer) {
        try {
            return json.writeValueAsString((Argument<Object>) type, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Object read(Argument<?> type, String answer) {
        try {
            return json.readValue(answer, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
