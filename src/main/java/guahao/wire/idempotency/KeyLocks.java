package guahao.wire.idempotency;

import jakarta.inject.Singleton;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Where senders of one key wait for each other within one server, holding no database connection. */
@Singleton
final class KeyLocks {

    private static final int LOCKS = 4096;

    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

    Lock of(IdempotencyKey key) {
        return locks[Math.floorMod(key.scope().hashCode(), LOCKS)];
    }
}
