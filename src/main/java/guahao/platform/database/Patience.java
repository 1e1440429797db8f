package guahao.platform.database;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** How long a deed waits for any one answer of the database, where that is less than the server's own patience. */
public final class Patience {

    private static final ScopedValue<Duration> LONGEST = ScopedValue.newInstance();

    private Patience() {}

    public static <T> T of(Duration longest, Supplier<T> deed) {
        return ScopedValue.where(LONGEST, longest).call(deed::get);
    }

    static Optional<Duration> present() {
        return LONGEST.isBound() ? Optional.of(LONGEST.get()) : Optional.empty();
    }
}
