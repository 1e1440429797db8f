package guahao.platform.outbox;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDateTime;

/** Where services leave messages to people. */
@Singleton
public final class Outbox {

    private final TransactionOperations<Connection> transactions;
    private final OutboxRepository rows;
    private final Deliveries deliveries;
    private final Clock clock;

    Outbox(TransactionOperations<Connection> transactions, OutboxRepository rows, Deliveries deliveries, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Part of the caller's transaction: the message goes out when that commits, and never when it does not. */
    public void put(Message message) {
        transactions.executeWrite(status -> {
            status.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    deliveries.begin(message.channel());
                }
            });
            return rows.save(OutboxRow.of(message, LocalDateTime.now(clock)));
        });
    }

    /**
     * Hands the message to its gateway at once, for a caller who has to know whether it went out. What did not is not
     * tried again.
     */
    public boolean sendNow(Message message) {
        return deliveries.deliverNow(rows.save(OutboxRow.claimed(message, LocalDateTime.now(clock), Claims.LEASE)));
    }
}
