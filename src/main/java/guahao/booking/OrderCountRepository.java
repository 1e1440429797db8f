package guahao.booking;

import guahao.booking.OrderCounts.Rush;
import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts the table of orders for one account. */
@Singleton
final class OrderCountRepository {

    static final String BOOKED_SINCE = """
            select coalesce(sum(created_at >= ?), 0), count(distinct department_id)
            from appointment where initiator_id = ? and created_at >= ? and source = 'NORMAL' and priority = 0
            """;

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

    Rush bookedSince(long accountId, LocalDateTime from, LocalDateTime recently) {
        return statements
                .query(
                        BOOKED_SINCE,
                        Values.of(recently, accountId, from),
                        row -> new Rush(row.getInt(1), row.getInt(2)))
                .getFirst();
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
