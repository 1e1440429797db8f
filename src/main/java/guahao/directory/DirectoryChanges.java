package guahao.directory;

import guahao.platform.audit.Actor;
import guahao.platform.audit.AuditEntry;
import guahao.platform.audit.AuditTrail;
import guahao.platform.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Supplier;

/** The one way that the directory changes: in a transaction, and accounted for. */
@Singleton
final class DirectoryChanges {

    private final Transactions transactions;
    private final AuditTrail trail;
    private final Clock clock;

    DirectoryChanges(Transactions transactions, AuditTrail trail, Clock clock) {
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    <T> T make(Supplier<T> change) {
        return transactions.write(change);
    }

    /** To be called inside {@link #make}. */
    void record(Actor actor, String action, String targetType, long targetId) {
        record(actor, action, targetType, targetId, Map.of());
    }

    void record(Actor actor, String action, String targetType, long targetId, Map<String, Object> detail) {
        trail.record(
                AuditEntry.of(actor.accountId(), action, targetType, targetId).with(detail), actor.origin());
    }

    void afterCommit(Runnable deed) {
        transactions.afterCommit(deed);
    }

    void afterRollback(Runnable deed) {
        transactions.afterRollback(deed);
    }

    /** In whole seconds, as the older dialects print times. */
    LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
