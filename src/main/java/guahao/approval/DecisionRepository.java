package guahao.approval;

import guahao.platform.database.Statements;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The columns of {@link Approval} in the tables of those who have applications. */
@Singleton
final class DecisionRepository {

    private final Statements statements;

    DecisionRepository(Statements statements) {
        this.statements = statements;
    }

    /** False when there is none, or it is decided already. */
    boolean decide(ApplicationKind kind, long id, Approval decision) {
        return 1
                == statements.update(
                        "update " + kind.table() + " set status = ?, auditor_id = ?, audited_at = ?, audit_remark = ?"
                                + " where id = ? and status = 'PENDING'",
                        statement -> {
                            statement.setString(1, decision.status().name());
                            statement.setObject(2, decision.auditorId());
                            statement.setObject(3, decision.auditedAt());
                            statement.setString(4, decision.remark());
                            statement.setLong(5, id);
                        });
    }

    /** As it stands now, whatever this transaction saw before. */
    Optional<ApprovalStatus> status(ApplicationKind kind, long id) {
        return statements
                .query(
                        "select status from " + kind.table() + " where id = ? for update",
                        statement -> statement.setLong(1, id),
                        row -> ApprovalStatus.valueOf(row.getString(1)))
                .stream()
                .findFirst();
    }
}
