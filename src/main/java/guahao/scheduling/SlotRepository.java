package guahao.scheduling;

import guahao.platform.database.Statements;
import jakarta.inject.Singleton;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The numbers of a schedule that bookings move. The queue's counter is read in the statement that moves it. */
@Singleton
final class SlotRepository {

    private static final String NEXT_NUMBER = "queue_numbers = last_insert_id(queue_numbers + 1)";

    private final Statements statements;

    SlotRepository(Statements statements) {
        this.statements = statements;
    }

    OptionalInt take(Schedule seen) {
        OptionalLong number = statements.key(
                "update schedule set remaining_slots = remaining_slots - 1, " + NEXT_NUMBER
                        + " where id = ? and remaining_slots > 0 and open and doctor_id = ? and clinic_id = ?"
                        + " and date = ? and section = ? and slot_type = ? and price = ?",
                statement -> {
                    statement.setLong(1, seen.id());
                    statement.setLong(2, seen.doctorId());
                    statement.setLong(3, seen.clinicId());
                    statement.setObject(4, seen.date());
                    statement.setInt(5, seen.section().number());
                    statement.setInt(6, seen.slotType().number());
                    statement.setBigDecimal(7, seen.price());
                });
        return number.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(number.getAsLong()));
    }

    int number(long id) {
        return next("update schedule set " + NEXT_NUMBER + " where id = ?", id);
    }

    int add(long id) {
        return next("update schedule set total_slots = total_slots + 1, " + NEXT_NUMBER + " where id = ?", id);
    }

    private int next(String sql, long id) {
        return Math.toIntExact(
                statements.key(sql, statement -> statement.setLong(1, id)).orElseThrow());
    }

    void giveBack(long id, int slots) {
        statements.update("update schedule set remaining_slots = remaining_slots + ? where id = ?", statement -> {
            statement.setInt(1, slots);
            statement.setLong(2, id);
        });
    }
}
