package guahao.platform.audit;

import guahao.platform.audit.Verdict.Broken;
import guahao.platform.audit.Verdict.Damage;
import guahao.platform.audit.Verdict.Intact;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks the chain from its beginning to its head. */
@Singleton
final class Verification {

    private static final int BATCH = 1000;

    private final AuditRepository rows;
    private final AuditHeadRepository heads;

    Verification(AuditRepository rows, AuditHeadRepository heads) {
        this.rows = rows;
        this.heads = heads;
    }

    Inspection inspection() {
        Verdict verdict = verdict();
        Long rowId = verdict instanceof Broken broken ? rows.idAt(broken.seq()).orElse(null) : null;
        return new Inspection(
                verdict, rowId, rows.countUnsealed(), rows.oldestUnsealed().orElse(null));
    }

    Verdict verdict() {
        // In this order: a row sealed in between is then beyond the last one looked at, not beyond the head.
        long last = rows.lastSeq().orElse(0L);
        AuditHead head = heads.head().orElse(null);
        if (head == null) {
            return new Broken(Damage.TRUNCATED, 0);
        }
        var walk = new Walk(head);
        List<AuditRow> batch = rows.sealedAfter(Long.MIN_VALUE, BATCH);
        while (!batch.isEmpty()) {
            Broken broken = walk.along(batch);
            if (broken != null) {
                return broken;
            }
            batch = rows.sealedAfter(batch.getLast().place(), BATCH);
        }
        return walk.end(last);
    }

    private static final class Walk {
        private final AuditHead head;
        private long seq;
        private String hash = AuditHead.BEGINNING;

        Walk(AuditHead head) {
            this.head = head;
        }

        @Nullable
        Broken along(List<AuditRow> batch) {
            for (AuditRow row : batch) {
                if (row.place() > head.seq()) {
                    return null;
                }
                Broken broken = step(row);
                if (broken != null) {
                    return broken;
                }
            }
            return null;
        }

        private @Nullable Broken step(AuditRow row) {
            if (row.place() <= seq) {
                return new Broken(Damage.INSERTED, row.place());
            }
            if (row.place() > seq + 1) {
                return new Broken(Damage.MISSING, seq + 1);
            }
            String expected = Link.hash(row, row.place(), hash);
            if (!hash.equals(row.prevHash()) || !expected.equals(row.hash())) {
                return new Broken(Damage.CHANGED, row.place());
            }
            seq = row.place();
            hash = expected;
            return null;
        }

        Verdict end(long last) {
            if (seq < head.seq()) {
                return new Broken(Damage.TRUNCATED, seq + 1);
            }
            if (!hash.equals(head.hash())) {
                return new Broken(Damage.CHANGED, seq);
            }
            return last > head.seq() ? new Broken(Damage.INSERTED, head.seq() + 1) : new Intact(seq, hash);
        }
    }
}
