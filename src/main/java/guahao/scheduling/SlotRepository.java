package guahao.scheduling;

import guahao.platform.database.Statements;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The numbers of a schedule that bookings move. The queue's counter is read in the statement that moves it. */
@Singleton
final class SlotRepository {

    private static final String NEXT_NUMBER = "queue_numbers = last_insert_id(queue_numbers + 1)";

    private static final String AS_SEEN = "(id = ? and open and doctor_id = ? and clinic_id = ? and date = ?"
            + " and section = ? and slot_type = ? and price = ?)";

    private static final int SEEN_COLUMNS = 7;

    /** What is left of a schedule, and the last queue number that was given. */
    record Left(long id, int slots, int lastNumber) {}

    private final Statements statements;
    private final ScheduleChanges changes;

    SlotRepository(Statements statements, ScheduleChanges changes) {
        this.statements = statements;
        this.changes = changes;
    }

    OptionalInt take(Schedule seen) {
        changes.ofSchedules(List.of(seen.id()));
        OptionalLong number = statements.key(
                "update schedule set remaining_slots = remaining_slots - 1, " + NEXT_NUMBER
                        + " where remaining_slots > 0 and " + AS_SEEN,
                statement -> setSeen(statement, 0, seen));
        return number.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(number.getAsLong()));
    }

    /** Locks those that are open and as they were seen, in the order of ids. */
    Map<Long, Left> lock(List<Schedule> seen) {
        return statements
                .query(
                        "select id, remaining_slots, queue_numbers from schedule where "
                                + String.join(" or ", Collections.nCopies(seen.size(), AS_SEEN))
                                + " order by id for update",
                        statement -> {
                            for (int i = 0; i < seen.size(); i++) {
                                setSeen(statement, i * SEEN_COLUMNS, seen.get(i));
                            }
                        },
                        row -> new Left(row.getLong(1), row.getInt(2), row.getInt(3)))
                .stream()
                .collect(Collectors.toMap(Left::id, Function.identity()));
    }

    /** So many slots, with as many numbers, of schedules that are locked and have them. */
    void take(Map<Long, Integer> slots) {
        changes.ofSchedules(slots.keySet());
        List<Map.Entry<Long, Integer>> all = List.copyOf(slots.entrySet());
        statements.update(
                "update (select ? as id, ? as slots"
                        + " union all select ?, ?".repeat(all.size() - 1)
                        + ") taken straight_join schedule s on s.id = taken.id set s.remaining_slots = s.remaining_slots - taken.slots,"
                        + " s.queue_numbers = s.queue_numbers + taken.slots",
                statement -> {
                    for (int i = 0; i < all.size(); i++) {
                        statement.setLong(2 * i + 1, all.get(i).getKey());
                        statement.setInt(2 * i + 2, all.get(i).getValue());
                    }
                });
    }

    private static void setSeen(PreparedStatement statement, int before, Schedule seen) throws SQLException {
        statement.setLong(before + 1, seen.id());
        statement.setLong(before + 2, seen.doctorId());
        statement.setLong(before + 3, seen.clinicId());
        statement.setObject(before + 4, seen.date());
        statement.setInt(before + 5, seen.section().number());
        statement.setInt(before + 6, seen.slotType().number());
        statement.setBigDecimal(before + 7, seen.price());
    }

    int number(long id) {
        return next("update schedule set " + NEXT_NUMBER + " where id = ?", id);
    }

    int add(long id) {
        changes.ofSchedules(List.of(id));
        return next("update schedule set total_slots = total_slots + 1, " + NEXT_NUMBER + " where id = ?", id);
    }

    private int next(String sql, long id) {
        return Math.toIntExact(
                statements.key(sql, statement -> statement.setLong(1, id)).orElseThrow());
    }

    void giveBack(long id, int slots) {
        changes.ofSchedules(List.of(id));
        statements.update("update schedule set remaining_slots = remaining_slots + ? where id = ?", statement -> {
            statement.setInt(1, slots);
            statement.setLong(2, id);
        });
    }
}
