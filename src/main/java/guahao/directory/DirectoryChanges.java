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

/** The one way that the directory changes: in a transaction, accounted for, and seen by all servers soon. */
@Singleton
final class DirectoryChanges {

    private final Transactions transactions;
    private final DirectoryVersionRepository versions;
    private final DirectoryMemory memory;
    private final AuditTrail trail;
    private final Clock clock;

    DirectoryChanges(
            Transactions transactions,
            DirectoryVersionRepository versions,
            DirectoryMemory memory,
            AuditTrail trail,
            Clock clock) {
        this.transactions = transactions;
        this.versions = versions;
        this.memory = memory;
        this.trail = trail;
        this.clock = clock;
    }

    <T> T make(Supplier<T> change) {
        return transactions.write(() -> {
            T made = change.get();
            announce();
            return made;
        });
    }

    /** To be called inside a transaction that changes the directory otherwise than by {@link #make}. */
    void announce() {
        transactions.beforeCommit(versions::next);
        transactions.afterCompletion(memory::changed);
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
