package guahao.booking;

import guahao.platform.database.Statements;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What payments write into the table of orders, each time naming the state that they leave. */
@Singleton
final class PaymentWriter {

    private static final String UNPAID =
            " where id = ? and status = 'PENDING' and payment_status = 'PENDING' and payment_round = ?";

    private final Statements statements;

    PaymentWriter(Statements statements) {
        this.statements = statements;
    }

    /** Before money is asked for: from now on whatever ends the order gives it back. */
    boolean ask(Appointment seen, LocalDateTime now) {
        return 1
                == statements.update("update appointment set payment_asked_at = ?" + UNPAID, statement -> {
                    statement.setObject(1, now);
                    statement.setLong(2, seen.id());
                    statement.setInt(3, seen.payment().round());
                });
    }

    /** When it is certain that nothing was taken. */
    void forgetAsking(Appointment seen, LocalDateTime asked) {
        statements.update(
                "update appointment set payment_asked_at = null where id = ? and payment_asked_at = ?", statement -> {
                    statement.setLong(1, seen.id());
                    statement.setObject(2, asked);
                });
    }

    boolean confirm(Appointment seen, PaymentMethod method, @Nullable String remark, LocalDateTime now) {
        return 1
                == statements.update(
                        "update appointment set status = 'CONFIRMED', payment_status = 'PAID', payment_method = ?,"
                                + " payment_remark = ?, paid_at = ?" + UNPAID,
                        statement -> {
                            statement.setString(1, method.name());
                            statement.setString(2, remark);
                            statement.setObject(3, now);
                            statement.setLong(4, seen.id());
                            statement.setInt(5, seen.payment().round());
                        });
    }
}
