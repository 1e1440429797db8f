package guahao.wire.idempotency;

import io.micronaut.core.type.Argument;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The key of the request that is being answered, for a deed that several requests do in one transaction: it writes the
 * keys of all of them into that, see {@link JointKeys}.
 */
public final class KeyInHand {

    static final ScopedValue<KeyInHand> CURRENT = ScopedValue.newInstance();

    private final Once once;
    private final IdempotencyKey key;
    private final boolean comparesBody;
    private final Argument<?> type;

    KeyInHand(Once once, IdempotencyKey key, boolean comparesBody, Argument<?> type) {
        this.once = once;
        this.key = key;
        this.comparesBody = comparesBody;
        this.type = type;
    }

    /** Empty when the request has none, or is in its key's transaction already. */
    public static Optional<KeyInHand> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /**
     * Does the deed, which always has an answer, in one transaction with the key, or repeats the answer that it had.
     */
    @SuppressWarnings("unchecked") // What was answered first is of the deed's type.
    public <A> A once(Supplier<A> deed) {
        return (A) Objects.requireNonNull(once.run(key, comparesBody, type, deed::get));
    }

    KeyRow answered(Object answer, LocalDateTime expiresAt) {
        return new KeyRow(key.scope(), key.body(), once.written(type, answer), expiresAt);
    }
}
