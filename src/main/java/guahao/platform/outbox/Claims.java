package guahao.platform.outbox;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/** Takes due messages for one deliverer at a time, and writes down what became of them. */
@Singleton
final class Claims {

    static final int MOST_ATTEMPTS = 10;

    private static final int BATCH = 16;
    static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int LONGEST_ERROR = 500;

    private final TransactionOperations<Connection> transactions;
    private final OutboxRepository rows;
    private final Clock clock;

    Claims(TransactionOperations<Connection> transactions, OutboxRepository rows, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.clock = clock;
    }

    List<OutboxRow> claim(Channel channel) {
        return transactions.executeWrite(status -> {
            LocalDateTime now = LocalDateTime.now(clock);
            List<Long> ids = rows.lockDue(channel.code(), now, BATCH);
            if (ids.isEmpty()) {
                return List.of();
            }
            rows.claim(ids, now.plus(LEASE));
            return rows.findByIdIn(ids);
        });
    }

    void settle(OutboxRow row, Delivery delivery) {
        switch (delivery) {
            case Delivery.Done done -> rows.sent(row.key(), LocalDateTime.now(clock));
            case Delivery.Refused refused -> rows.fail(row.key(), row.attempts(), shortened(refused.reason()));
            case Delivery.Retry retry -> retry(row, shortened(retry.reason()));
        }
    }

    /** As {@link #settle}, for a message that nobody waits for any more when it did not go out. */
    void settleForGood(OutboxRow row, Delivery delivery) {
        settle(row, delivery instanceof Delivery.Retry retry ? new Delivery.Refused(retry.reason()) : delivery);
    }

    private void retry(OutboxRow row, String reason) {
        if (row.attempts() >= MOST_ATTEMPTS) {
            rows.fail(row.key(), row.attempts(), reason);
        } else {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << (row.attempts() - 1));
            rows.retry(row.key(), row.attempts(), LocalDateTime.now(clock).plus(pause), reason);
        }
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_ERROR ? reason : reason.substring(0, LONGEST_ERROR);
    }
}
