package guahao.booking;

import guahao.platform.database.Constraints;
import guahao.platform.database.Statements;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writing the table of orders. Every change names the state that it leaves: of two at once one finds it, the other
 * changes nothing and is told so.
 */
@Singleton
final class AppointmentWriter {

    private static final int MOST_ATTEMPTS = 5;

    private final Statements statements;
    private final OrderNumbers numbers;

    AppointmentWriter(Statements statements, OrderNumbers numbers) {
        this.statements = statements;
        this.numbers = numbers;
    }

    /** @return the order with its id and number */
    Appointment insert(Appointment order) {
        return insertAll(List.of(order)).getFirst();
    }

    /** All or none. */
    List<Appointment> insertAll(List<Appointment> orders) {
        for (int attempt = 1; ; attempt++) {
            List<String> orderNumbers = orders.stream()
                    .map(order -> numbers.next(order.createdAt().toLocalDate()))
                    .toList();
            try {
                return inserted(orders, orderNumbers);
            } catch (DataAccessException e) {
                requireTaken(e, attempt);
            }
        }
    }

    private List<Appointment> inserted(List<Appointment> orders, List<String> orderNumbers) {
        List<Long> ids = statements.keys(AppointmentRow.insert(orders.size()), statement -> {
            for (int i = 0; i < orders.size(); i++) {
                AppointmentRow.write(statement, i, orderNumbers.get(i), orders.get(i));
            }
        });
        return IntStream.range(0, orders.size())
                .mapToObj(i -> orders.get(i).numbered(ids.get(i), orderNumbers.get(i)))
                .toList();
    }

    private static void requireTaken(DataAccessException broken, int attempt) {
        switch (Constraints.brokenBy(broken).orElse("")) {
            case "appointment_live" -> throw Refusals.alreadyBooked();
            case "appointment_waiting" -> throw Refusals.alreadyWaiting();
            case "appointment_order_no" -> {
                if (attempt == MOST_ATTEMPTS) {
                    throw broken;
                }
            }
            default -> throw broken;
        }
    }

    /** @param refunded null when nothing was paid */
    boolean end(Appointment seen, Ending ending, LocalDateTime now, @Nullable BigDecimal refunded) {
        return 1
                == statements.update(
                        "update appointment set status = ?, payment_status = ?, ended_at = ?, reason = ?,"
                                + " refunded_amount = ? where id = ? and status = ? and payment_status = ?",
                        statement -> {
                            statement.setString(1, ending.status().name());
                            statement.setString(2, ending.paymentOf(seen).name());
                            statement.setObject(3, now);
                            statement.setString(4, ending.reason());
                            statement.setBigDecimal(5, refunded);
                            statement.setLong(6, seen.id());
                            statement.setString(7, seen.status().name());
                            statement.setString(8, seen.paymentStatus().name());
                        });
    }

    /** From confirmed to how the visit went. */
    boolean close(long id, AppointmentStatus to, LocalDateTime now) {
        return 1
                == statements.update(
                        "update appointment set status = ?, ended_at = ? where id = ? and status = 'CONFIRMED'",
                        statement -> {
                            statement.setString(1, to.name());
                            statement.setObject(2, now);
                            statement.setLong(3, id);
                        });
    }

    /** From waiting to a slot, with the price that was taken when the waiting began. */
    boolean promote(Appointment waiting, int queueNumber, LocalDateTime now) {
        boolean free = waiting.price().signum() == 0;
        return 1
                == statements.update(
                        "update appointment set status = ?, payment_status = ?, queue_number = ?, payment_since = ?,"
                                + " paid_at = ? where id = ? and status = 'WAITLIST'",
                        statement -> {
                            statement.setString(1, Drafts.status(free).name());
                            statement.setString(2, Drafts.paymentStatus(free).name());
                            statement.setInt(3, queueNumber);
                            statement.setObject(4, now);
                            statement.setObject(5, free ? now : null);
                            statement.setLong(6, waiting.id());
                        });
    }

    /** Those who wait for the schedule go where it went. */
    void moveWaiting(Session session) {
        statements.update(
                "update appointment set department_id = ?, date = ?, section = ?"
                        + " where schedule_id = ? and status = 'WAITLIST'",
                statement -> {
                    statement.setLong(1, session.departmentId());
                    statement.setObject(2, session.schedule().date());
                    statement.setInt(3, session.schedule().section().number());
                    statement.setLong(4, session.id());
                });
    }

    void describe(long id, @Nullable String symptoms) {
        statements.update("update appointment set symptoms = ? where id = ?", statement -> {
            statement.setString(1, symptoms);
            statement.setLong(2, id);
        });
    }

    boolean remind(long id, LocalDateTime now) {
        return 1
                == statements.update(
                        "update appointment set reminded_at = ?"
                                + " where id = ? and status = 'CONFIRMED' and reminded_at is null",
                        statement -> {
                            statement.setObject(1, now);
                            statement.setLong(2, id);
                        });
    }
}
