package guahao.booking;

import guahao.platform.database.Constraints;
import guahao.platform.database.Statements;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;

/** Changes an order in place to another schedule. */
@Singleton
final class MoveWriter {

    /** A new price starts a new round of payment; the round before it has to be the last to be set. */
    private static final String SQL =
            "update appointment set schedule_id = ?, department_id = ?, date = ?, section = ?, slot_type = ?,"
                    + " queue_number = ?, price = ?, status = ?, payment_status = ?, paid_at = ?, reminded_at = null,"
                    + " payment_asked_at = if(?, null, payment_asked_at), payment_round = payment_round + ?"
                    + " where id = ? and schedule_id = ? and status = ? and payment_status = ?";

    private final Statements statements;

    MoveWriter(Statements statements) {
        this.statements = statements;
    }

    /** An order that was found overdue only now is not there to be moved any more. */
    void move(Move move, int queueNumber, LocalDateTime now) {
        int changed;
        try {
            changed = statements.update(SQL, statement -> {
                setPlace(statement, move, queueNumber);
                setPayment(statement, move, now);
                Appointment order = move.order();
                statement.setLong(13, order.id());
                statement.setLong(14, order.scheduleId());
                statement.setString(15, order.status().name());
                statement.setString(16, order.paymentStatus().name());
            });
        } catch (DataAccessException e) {
            throw Constraints.brokenBy(e).filter("appointment_live"::equals).isPresent() ? Refusals.alreadyBooked() : e;
        }
        if (changed != 1) {
            throw MoveRules.notInThisState();
        }
    }

    private static void setPlace(PreparedStatement statement, Move move, int queueNumber) throws SQLException {
        statement.setLong(1, move.to().id());
        statement.setLong(2, move.to().departmentId());
        statement.setObject(3, move.to().schedule().date());
        statement.setInt(4, move.to().schedule().section().number());
        statement.setInt(5, move.to().schedule().slotType().number());
        statement.setInt(6, queueNumber);
    }

    private static void setPayment(PreparedStatement statement, Move move, LocalDateTime now) throws SQLException {
        Appointment order = move.order();
        boolean free = move.becomesFree();
        boolean newRound = order.isUnpaid() && move.changesPrice();
        statement.setBigDecimal(7, move.price());
        statement.setString(8, (free ? AppointmentStatus.CONFIRMED : order.status()).name());
        statement.setString(9, (free ? PaymentStatus.PAID : order.paymentStatus()).name());
        statement.setObject(10, free ? now : order.payment().paidAt());
        statement.setBoolean(11, newRound);
        statement.setInt(12, newRound ? 1 : 0);
    }
}
