package guahao.workbench;

import guahao.platform.database.Statements;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Absences in the table of attendance, and up to which day they are marked. */
@Singleton
final class AbsenceRepository {

    private static final int ROWS_AT_ONCE = 200;

    /** That nobody came to a schedule. */
    record Absence(long id, long scheduleId, LocalDateTime markedAt) {}

    private final Statements statements;

    AbsenceRepository(Statements statements) {
        this.statements = statements;
    }

    /** Those without any record; of two at once one marks. @return how many it marked */
    int mark(List<Long> scheduleIds, LocalDateTime now) {
        int marked = 0;
        for (int from = 0; from < scheduleIds.size(); from += ROWS_AT_ONCE) {
            marked += markFew(scheduleIds.subList(from, Math.min(scheduleIds.size(), from + ROWS_AT_ONCE)), now);
        }
        return marked;
    }

    private int markFew(List<Long> scheduleIds, LocalDateTime now) {
        return statements.update(
                "insert ignore into attendance (schedule_id, absent_since) values (?, ?)"
                        + ", (?, ?)".repeat(scheduleIds.size() - 1),
                statement -> {
                    int place = 0;
                    for (Long id : scheduleIds) {
                        statement.setLong(++place, id);
                        statement.setObject(++place, now);
                    }
                });
    }

    /** By schedule. */
    Map<Long, Absence> of(Collection<Long> scheduleIds) {
        if (scheduleIds.isEmpty()) {
            return Map.of();
        }
        return statements
                .query(
                        "select id, schedule_id, absent_since from attendance where absent_since is not null"
                                + " and schedule_id in (?" + ", ?".repeat(scheduleIds.size() - 1) + ")",
                        statement -> {
                            int place = 0;
                            for (Long id : scheduleIds) {
                                statement.setLong(++place, id);
                            }
                        },
                        row -> new Absence(row.getLong(1), row.getLong(2), row.getObject(3, LocalDateTime.class)))
                .stream()
                .collect(Collectors.toMap(Absence::scheduleId, absence -> absence));
    }

    Optional<LocalDate> markedUntil() {
        return statements
                .query(
                        "select marked_until from absence_progress",
                        statement -> {},
                        row -> row.getObject(1, LocalDate.class))
                .stream()
                .findFirst();
    }

    void markedUntil(LocalDate day) {
        statements.update(
                "insert into absence_progress (id, marked_until) values (1, ?)"
                        + " on duplicate key update marked_until = greatest(marked_until, values(marked_until))",
                statement -> statement.setObject(1, day));
    }
}
