package guahao.booking;

import guahao.platform.database.Statements;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Counts a patient's orders with one statement. */
@Singleton
final class PatientRecords {

    private static final String SQL = """
            select coalesce(sum(schedule_id = ? and status in ('PENDING', 'CONFIRMED')), 0),
                   coalesce(sum(department_id = ? and status in ('PENDING', 'CONFIRMED', 'COMPLETED')
                       and abs(datediff(date, ?)) < ?), 0),
                   coalesce(sum(status = 'NO_SHOW' and date >= ?), 0),
                   coalesce(sum(created_at >= ? and status in ('PENDING', 'CONFIRMED', 'COMPLETED', 'NO_SHOW')), 0),
                   coalesce(sum(status = 'PENDING' and payment_since < ?), 0)
            from appointment where patient_id = ? and id <> ?
            """;

    /** What to count, and from when. */
    record Question(
            long patientId,
            long scheduleId,
            long departmentId,
            LocalDate date,
            int interval,
            LocalDate missedFrom,
            LocalDateTime recentFrom,
            LocalDateTime unpaidBefore,
            long exceptOrder) {}

    private final Statements statements;

    PatientRecords(Statements statements) {
        this.statements = statements;
    }

    PatientRecord count(Question question) {
        return statements
                .query(
                        SQL,
                        statement -> {
                            statement.setLong(1, question.scheduleId());
                            statement.setLong(2, question.departmentId());
                            statement.setObject(3, question.date());
                            statement.setInt(4, question.interval());
                            statement.setObject(5, question.missedFrom());
                            statement.setObject(6, question.recentFrom());
                            statement.setObject(7, question.unpaidBefore());
                            statement.setLong(8, question.patientId());
                            statement.setLong(9, question.exceptOrder());
                        },
                        row -> new PatientRecord(
                                row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .getFirst();
    }
}
