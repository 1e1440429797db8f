package guahao.booking;

import guahao.platform.database.Statements;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts patients' orders with one statement, which is told its index: while the table grows fast the database thinks
 * it small, and reads all of it.
 */
@Singleton
final class PatientRecords {

    private static final String COUNTS = """
            select asked.patient,
                   sum(schedule_id = asked.schedule and status in ('PENDING', 'CONFIRMED')),
                   sum(department_id = asked.department and status in ('PENDING', 'CONFIRMED', 'COMPLETED')
                       and abs(datediff(date, asked.day)) < asked.days),
                   sum(status = 'NO_SHOW' and date >= asked.missed_from),
                   sum(created_at >= asked.recent_from
                       and status in ('PENDING', 'CONFIRMED', 'COMPLETED', 'NO_SHOW')),
                   sum(status = 'PENDING' and payment_since < asked.unpaid_before)
            from (
            """;

    private static final String ORDERS = """
            ) asked straight_join appointment force index (appointment_patient)
              on patient_id = asked.patient and id <> asked.except_order
            group by asked.patient
            """;

    private static final String FIRST = """
            select ? as patient, ? as schedule, ? as department, cast(? as date) as day, ? as days,
                   cast(? as date) as missed_from, cast(? as datetime(3)) as recent_from,
                   cast(? as datetime(3)) as unpaid_before, ? as except_order
            """;

    private static final String NEXT = " union all select ?, ?, ?, cast(? as date), ?, cast(? as date),"
            + " cast(? as datetime(3)), cast(? as datetime(3)), ?";

    private static final int VALUES = 9;

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
        return count(List.of(question)).getOrDefault(question.patientId(), PatientRecord.EMPTY);
    }

    /** By patient, each of whom is asked about once; without those who have no orders. */
    Map<Long, PatientRecord> count(List<Question> questions) {
        Map<Long, PatientRecord> records = new HashMap<>();
        statements.query(
                COUNTS + FIRST + NEXT.repeat(questions.size() - 1) + ORDERS,
                statement -> {
                    for (int i = 0; i < questions.size(); i++) {
                        set(statement, i * VALUES, questions.get(i));
                    }
                },
                row -> records.put(
                        row.getLong(1),
                        new PatientRecord(
                                row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6))));
        return records;
    }

    private static void set(PreparedStatement statement, int before, Question question) throws SQLException {
        statement.setLong(before + 1, question.patientId());
        statement.setLong(before + 2, question.scheduleId());
        statement.setLong(before + 3, question.departmentId());
        statement.setObject(before + 4, question.date());
        statement.setInt(before + 5, question.interval());
        statement.setObject(before + 6, question.missedFrom());
        statement.setObject(before + 7, question.recentFrom());
        statement.setObject(before + 8, question.unpaidBefore());
        statement.setLong(before + 9, question.exceptOrder());
    }
}
