package guahao.supply.monitor;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer that is found anew by one caller at a time and only after a while, however many ask. */
final class Remembered<T> {

    private record Found<T>(T value, long end) {}

    private final Duration life;
    private final Supplier<T> finding;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Found<T> found;

    Remembered(Duration life, Supplier<T> finding) {
        this.life = life;
        this.finding = finding;
    }

    T get() {
        Found<T> known = found;
        if (known != null && isFresh(known)) {
            return known.value();
        }
        lock.lock();
        try {
            known = found;
            if (known == null || !isFresh(known)) {
                known = new Found<>(finding.get(), System.nanoTime() + life.toNanos());
                found = known;
            }
            return known.value();
        } finally {
            lock.unlock();
        }
    }

    private static boolean isFresh(Found<?> known) {
        return System.nanoTime() - known.end() < 0;
    }
}
