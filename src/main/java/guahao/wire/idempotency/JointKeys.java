package guahao.wire.idempotency;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;

/** The keys of requests that are answered by one transaction. */
@Singleton
public final class JointKeys {

    private final KeyRepository keys;
    private final Clock clock;

    JointKeys(KeyRepository keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** In that transaction, which fails when another server has remembered one of them meanwhile. */
    public void remember(Map<KeyInHand, Object> answers) {
        if (!answers.isEmpty()) {
            LocalDateTime expiresAt = LocalDateTime.now(clock).plus(Once.KEPT);
            keys.saveAll(answers.entrySet().stream()
                    .map(one -> one.getKey().answered(one.getValue(), expiresAt))
                    .toList());
        }
    }
}
