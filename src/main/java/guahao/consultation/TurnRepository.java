package guahao.consultation;

import guahao.platform.database.Conditions;
import guahao.platform.database.Statements;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of turns; every change names the state that it leaves. */
@Singleton
final class TurnRepository {

    private record Row(long scheduleId, long orderId, Turn turn) {}

    private final Statements statements;

    TurnRepository(Statements statements) {
        this.statements = statements;
    }

    /** By order; one that has moved to another schedule has its turn to come there. */
    Map<Long, Turn> of(long scheduleId) {
        return of(List.of(scheduleId)).getOrDefault(scheduleId, Map.of());
    }

    /** As {@link #of(long)}, by schedule; those without turns are left out. */
    Map<Long, Map<Long, Turn>> of(Collection<Long> scheduleIds) {
        Conditions which = new Conditions().in("schedule_id", scheduleIds);
        return statements
                .query(
                        "select schedule_id, order_id, pass_count, called, called_at from consultation_turn where "
                                + which.sql(),
                        which,
                        TurnRepository::row)
                .stream()
                .collect(Collectors.groupingBy(Row::scheduleId, Collectors.toMap(Row::orderId, Row::turn)));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getLong(2),
                new Turn(row.getInt(3), row.getBoolean(4), row.getObject(5, LocalDateTime.class)));
    }

    /** Of each schedule with turns something that is another once a turn is. */
    Map<Long, String> marks(Collection<Long> scheduleIds) {
        Conditions which = new Conditions().in("schedule_id", scheduleIds);
        return statements.pairs(
                "select schedule_id, concat_ws('-', sum(pass_count), sum(called * order_id), max(called_at))"
                        + " from consultation_turn where " + which.sql() + " group by schedule_id",
                which);
    }

    /** The key on called orders refuses a second one of the same schedule. */
    void call(long orderId, long scheduleId, LocalDateTime now) {
        int again = statements.update(
                "update consultation_turn set pass_count = case when schedule_id = ? then pass_count else 0 end,"
                        + " schedule_id = ?, called = true, called_at = ? where order_id = ?",
                statement -> {
                    statement.setLong(1, scheduleId);
                    statement.setLong(2, scheduleId);
                    statement.setObject(3, now);
                    statement.setLong(4, orderId);
                });
        if (again == 0) {
            statements.update(
                    "insert into consultation_turn (order_id, schedule_id, called, called_at) values (?, ?, true, ?)",
                    statement -> {
                        statement.setLong(1, orderId);
                        statement.setLong(2, scheduleId);
                        statement.setObject(3, now);
                    });
        }
    }

    /** False when it is not being called. */
    boolean pass(long orderId) {
        return 1
                == statements.update(
                        "update consultation_turn set pass_count = pass_count + 1, called = false, called_at = null"
                                + " where order_id = ? and called",
                        statement -> statement.setLong(1, orderId));
    }

    /** False when it is not being called. */
    boolean end(long orderId) {
        return 1
                == statements.update(
                        "update consultation_turn set called = false where order_id = ? and called",
                        statement -> statement.setLong(1, orderId));
    }

    /** Whoever was called and cancelled or moved since is called no more. */
    void clear(long scheduleId) {
        statements.update(
                "update consultation_turn set called = false, called_at = null where schedule_id = ? and called",
                statement -> statement.setLong(1, scheduleId));
    }
}
