package guahao.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.ServerTest;
import guahao.platform.audit.Verdict.Broken;
import guahao.platform.audit.Verdict.Damage;
import guahao.platform.audit.Verdict.Intact;
import guahao.platform.kit.Sql;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each tampering happens in a transaction that is rolled back, so the run's one chain stays whole. */
@ServerTest
class AuditTrailShowsLaterChangesTest {

    private interface Tampering {
        void on(Connection connection, long seq) throws SQLException;
    }

    private final TransactionOperations<Connection> transactions;
    private final AuditTrail trail;
    private final AuditRepository rows;
    private final AuditHeadRepository heads;
    private final Sealing sealing;
    private final String target = UUID.randomUUID().toString();

    AuditTrailShowsLaterChangesTest(
            TransactionOperations<Connection> transactions,
            AuditTrail trail,
            AuditRepository rows,
            AuditHeadRepository heads,
            Sealing sealing) {
        this.transactions = transactions;
        this.trail = trail;
        this.rows = rows;
        this.heads = heads;
        this.sealing = sealing;
    }

    private void record(String action) {
        trail.record(
                new AuditEntry(7L, action, "test", target, Map.of("amount", 12)), new Origin("127.0.0.1", "request-1"));
    }

    @BeforeEach
    void haveAChain() {
        for (int i = 0; i < 5; i++) {
            record("test.done");
        }
        sealing.run();
    }

    private long headSeq() {
        return heads.head().orElseThrow().seq();
    }

    private Verdict afterTampering(long seq, Tampering tampering) {
        return transactions.executeWrite(status -> {
            tampering.on(status.getConnection(), seq);
            status.setRollbackOnly();
            return trail.verify();
        });
    }

    private void assertShows(Damage damage, long seq, Verdict verdict) {
        assertThat(verdict).isEqualTo(new Broken(damage, seq));
        assertThat(trail.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void isIntactWhenNobodyTouchedIt() {
        assertThat(trail.verify())
                .isInstanceOfSatisfying(
                        Intact.class, intact -> assertThat(intact.rows()).isGreaterThanOrEqualTo(5));
    }

    @Test
    void showsChangedFields() {
        long seq = headSeq() - 2;
        for (String change : new String[] {
            "detail = '{\"amount\":13}'",
            "actor_id = 8",
            "actor_id = null",
            "at = at + interval 1 second",
            "action = 'test.undone'",
            "address = null",
            "target_type = null, target_id = concat('test', target_id)",
            "hash = repeat('0', 64)",
            "prev_hash = repeat('0', 64)"
        }) {
            Verdict verdict = afterTampering(
                    seq, (db, at) -> Sql.update(db, "update audit_log set " + change + " where seq = ?", at));
            assertShows(Damage.CHANGED, seq, verdict);
        }
    }

    @Test
    void showsDeletedRows() {
        long seq = headSeq() - 2;
        assertShows(
                Damage.MISSING,
                seq,
                afterTampering(seq, (db, at) -> Sql.update(db, "delete from audit_log where seq = ?", at)));
    }

    @Test
    void showsSwappedRows() {
        long seq = headSeq() - 2;
        assertShows(Damage.CHANGED, seq, afterTampering(seq, (db, at) -> {
            Sql.update(db, "update audit_log set seq = -1 where seq = ?", at);
            Sql.update(db, "update audit_log set seq = ? where seq = ?", at, at + 1);
            Sql.update(db, "update audit_log set seq = ? where seq = -1", at + 1);
        }));
    }

    @Test
    void showsTruncation() {
        long seq = headSeq() - 2;
        assertShows(
                Damage.TRUNCATED,
                seq,
                afterTampering(seq, (db, at) -> Sql.update(db, "delete from audit_log where seq >= ?", at)));
    }

    @Test
    void showsRowsInsertedWithAPlaceOfTheirOwn() {
        String copy = "insert into audit_log (at, action, detail, seq, prev_hash, hash)"
                + " select at, action, detail, ?, prev_hash, hash from audit_log where seq = ?";
        assertShows(Damage.INSERTED, 0, afterTampering(0, (db, at) -> Sql.update(db, copy, at, headSeq())));
        Verdict beyond = afterTampering(1L << 40, (db, at) -> Sql.update(db, copy, at, headSeq()));
        assertThat(beyond)
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.damage()).isEqualTo(Damage.INSERTED));
    }

    @Test
    void showsAMovedHead() {
        Verdict verdict = afterTampering(
                0, (db, at) -> Sql.update(db, "update audit_head set hash = repeat('f', 64) where id = 1"));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.damage()).isEqualTo(Damage.CHANGED));
    }

    @Test
    void leavesNoTraceOfWhatIsRolledBack() {
        transactions.executeWrite(status -> {
            record("test.rolled-back");
            status.setRollbackOnly();
            return target;
        });
        sealing.run();
        assertThat(rows.sealedAfter(0, Integer.MAX_VALUE))
                .noneMatch(row -> row.action().equals("test.rolled-back"));
    }

    @Test
    void staysWholeUnderManyWritersAndSealers() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 8; writer++) {
                threads.execute(() -> {
                    for (int i = 0; i < 25; i++) {
                        record("test.together");
                    }
                });
                threads.execute(sealing::run);
            }
        }
        sealing.run();
        assertThat(trail.verify()).isInstanceOf(Intact.class);
        assertThat(rows.sealedAfter(0, Integer.MAX_VALUE).stream()
                        .filter(row ->
                                target.equals(row.targetId()) && row.action().equals("test.together")))
                .hasSize(200);
    }
}
