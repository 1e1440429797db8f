package guahao.booking.payment;

import guahao.platform.database.Statements;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/** The table of refunds. */
@Singleton
final class RefundRepository {

    private final Statements statements;

    RefundRepository(Statements statements) {
        this.statements = statements;
    }

    void owe(String reference, BigDecimal yuan, LocalDateTime due) {
        statements.update("insert ignore into refund (reference, amount, due_at) values (?, ?, ?)", statement -> {
            statement.setString(1, reference);
            statement.setBigDecimal(2, yuan);
            statement.setObject(3, due);
        });
    }

    void hasten(String reference, LocalDateTime now) {
        statements.update(
                "update refund set due_at = ? where reference = ? and done_at is null and due_at > ?", statement -> {
                    statement.setObject(1, now);
                    statement.setString(2, reference);
                    statement.setObject(3, now);
                });
    }

    List<RefundRow> due(LocalDateTime now, int most) {
        return statements.query(
                "select reference, amount, attempts from refund where done_at is null and due_at <= ?"
                        + " order by due_at limit " + most,
                statement -> statement.setObject(1, now),
                row -> new RefundRow(row.getString(1), row.getBigDecimal(2), row.getInt(3)));
    }

    void done(String reference, String receipt, LocalDateTime now) {
        statements.update(
                "update refund set done_at = ?, receipt = ?, attempts = attempts + 1 where reference = ?",
                statement -> {
                    statement.setObject(1, now);
                    statement.setString(2, receipt);
                    statement.setString(3, reference);
                });
    }

    void postpone(String reference, LocalDateTime until) {
        statements.update("update refund set due_at = ?, attempts = attempts + 1 where reference = ?", statement -> {
            statement.setObject(1, until);
            statement.setString(2, reference);
        });
    }
}
