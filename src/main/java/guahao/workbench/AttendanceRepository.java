package guahao.workbench;

import guahao.platform.database.Statements;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of attendance. */
@Singleton
final class AttendanceRepository {

    private record Row(long scheduleId, Attendance attendance) {}

    private final Statements statements;

    AttendanceRepository(Statements statements) {
        this.statements = statements;
    }

    /** By schedule. */
    Map<Long, Attendance> of(Collection<Long> scheduleIds) {
        if (scheduleIds.isEmpty()) {
            return Map.of();
        }
        return statements
                .query(
                        "select schedule_id, checked_in_at, checked_out_at from attendance where schedule_id in (?"
                                + ", ?".repeat(scheduleIds.size() - 1) + ")",
                        statement -> {
                            int place = 0;
                            for (Long id : scheduleIds) {
                                statement.setLong(++place, id);
                            }
                        },
                        row -> new Row(
                                row.getLong(1),
                                new Attendance(
                                        row.getObject(2, LocalDateTime.class), row.getObject(3, LocalDateTime.class))))
                .stream()
                .collect(Collectors.toMap(Row::scheduleId, Row::attendance));
    }

    /** False when there is a record already. */
    boolean checkIn(long scheduleId, Place place, LocalDateTime now) {
        return 1
                == statements.update(
                        "insert ignore into attendance (schedule_id, checked_in_at, in_latitude, in_longitude)"
                                + " values (?, ?, ?, ?)",
                        statement -> {
                            statement.setLong(1, scheduleId);
                            statement.setObject(2, now);
                            statement.setBigDecimal(3, place.latitude());
                            statement.setBigDecimal(4, place.longitude());
                        });
    }

    /** False when he did not come, or left already. */
    boolean checkOut(long scheduleId, Place place, LocalDateTime now) {
        return 1
                == statements.update(
                        "update attendance set checked_out_at = ?, out_latitude = ?, out_longitude = ?"
                                + " where schedule_id = ? and checked_in_at is not null and checked_out_at is null",
                        statement -> {
                            statement.setObject(1, now);
                            statement.setBigDecimal(2, place.latitude());
                            statement.setBigDecimal(3, place.longitude());
                            statement.setLong(4, scheduleId);
                        });
    }
}
