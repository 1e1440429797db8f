package guahao.booking;

import guahao.booking.OrderCounts.Rush;
import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts the table of orders for accounts. */
@Singleton
final class OrderCountRepository {

    static final String DATED = """
            select status, count(*) from (
              select id, status from appointment where patient_id = ? and (? is null or date >= ?) and date <= ?
              union
              select id, status from appointment where initiator_id = ? and (? is null or date >= ?) and date <= ?
            ) dated group by status
            """;

    private record Counted(AppointmentStatus status, long orders) {}

    private final Statements statements;

    OrderCountRepository(Statements statements) {
        this.statements = statements;
    }

    Map<Long, Rush> bookedSince(Collection<Long> accountIds, LocalDateTime from, LocalDateTime recently) {
        Map<Long, Rush> rushes = new HashMap<>();
        List<Object> values = new ArrayList<>();
        values.add(recently);
        values.addAll(accountIds);
        values.add(from);
        statements.query(
                rushes(accountIds.size()),
                Values.of(values.toArray()),
                row -> rushes.put(row.getLong(1), new Rush(row.getInt(2), row.getInt(3))));
        return rushes;
    }

    /** It is told its index, see {@link PatientRecords}. */
    private static String rushes(int accounts) {
        return "select initiator_id, sum(created_at >= ?), count(distinct department_id) from appointment"
                + " force index (appointment_initiator)"
                + " where initiator_id in (?" + ", ?".repeat(accounts - 1) + ")"
                + " and created_at >= ? and source = 'NORMAL' and priority = 0 group by initiator_id";
    }

    Map<AppointmentStatus, Long> dated(
            long accountId, @Nullable Long patientId, @Nullable LocalDate from, LocalDate to) {
        return statements
                .query(
                        DATED,
                        Values.of(patientId, from, from, to, accountId, from, from, to),
                        row -> new Counted(AppointmentStatus.valueOf(row.getString(1)), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Counted::status, Counted::orders));
    }
}
