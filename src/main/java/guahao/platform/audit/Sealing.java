package guahao.platform.audit;

import guahao.platform.jobs.Job;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Ties committed rows into the chain. Writers do not wait for each other at its end; the order of the chain is that in
 * which this job finds them.
 */
@Singleton
final class Sealing implements Job {

    private static final int BATCH = 500;

    private final TransactionOperations<Connection> transactions;
    private final AuditRepository rows;
    private final AuditHeadRepository heads;

    Sealing(TransactionOperations<Connection> transactions, AuditRepository rows, AuditHeadRepository heads) {
        this.transactions = transactions;
        this.rows = rows;
        this.heads = heads;
    }

    @Override
    public String name() {
        return "audit.sealing";
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        int count = seal();
        while (count == BATCH) {
            count = seal();
        }
    }

    /** The lock on the head keeps one sealer at a time, whatever becomes of the job's lease. */
    private int seal() {
        return transactions.executeWrite(status -> {
            AuditHead head = heads.lock().orElseThrow();
            List<AuditRow> unsealed = rows.unsealed(BATCH).stream()
                    .sorted(Comparator.comparingLong(AuditRow::key))
                    .toList();
            long seq = head.seq();
            String hash = head.hash();
            for (AuditRow row : unsealed) {
                String previous = hash;
                seq++;
                hash = Link.hash(row, seq, previous);
                rows.seal(row.key(), seq, previous, hash);
            }
            if (!unsealed.isEmpty()) {
                heads.move(seq, hash);
            }
            return unsealed.size();
        });
    }
}
