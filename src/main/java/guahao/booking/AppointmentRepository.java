package guahao.booking;

import guahao.platform.database.Statements;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reading the table of orders. */
@Singleton
final class AppointmentRepository {

    static final String SELECT = "select " + AppointmentRow.COLUMNS + " from appointment where ";
    static final String NEWEST_FIRST = " order by created_at desc, id desc limit ";

    private static final String OPEN = "status in ('PENDING', 'CONFIRMED', 'WAITLIST')";

    private record Numbered(long id, int position) {}

    private final Statements statements;

    AppointmentRepository(Statements statements) {
        this.statements = statements;
    }

    Optional<Appointment> find(long id) {
        return query(new Conditions().and("id = ?", id), "").stream().findFirst();
    }

    /** The order, which nobody else changes until this transaction ends. */
    Optional<Appointment> lock(long id) {
        return query(new Conditions().and("id = ?", id), " for update").stream().findFirst();
    }

    List<Appointment> page(AppointmentFilter filter, int size, long offset) {
        return query(filter.conditions(), NEWEST_FIRST + size + " offset " + offset);
    }

    List<Appointment> after(AppointmentFilter filter, @Nullable AppointmentPlace place, int size) {
        Conditions conditions = filter.conditions();
        if (place != null) {
            conditions.behind(place);
        }
        return query(conditions, NEWEST_FIRST + size);
    }

    long count(AppointmentFilter filter) {
        return count(filter.conditions());
    }

    long count(Conditions conditions) {
        return statements
                .query("select count(*) from appointment where " + conditions.sql(), conditions, row -> row.getLong(1))
                .getFirst();
    }

    /** Those that are to be honoured or wait, locked. */
    List<Appointment> lockOpen(long scheduleId) {
        var conditions = new Conditions().and("schedule_id = ?", scheduleId).and(OPEN);
        return query(conditions, " order by id for update");
    }

    /** Of those who wait for a slot, the one who came first. */
    Optional<Appointment> lockFirstWaiting(long scheduleId) {
        var conditions = new Conditions().and("schedule_id = ?", scheduleId).and("status = 'WAITLIST'");
        return query(conditions, " order by id limit 1 for update").stream().findFirst();
    }

    /** Those that are to be honoured or wait, in the order of their schedules. */
    List<Appointment> open(Conditions whose) {
        return query(whose.and(OPEN), " order by schedule_id, id");
    }

    List<Appointment> oldestFirst(Conditions which) {
        return query(which, " order by created_at, id");
    }

    /** Unpaid since before then, the longest first. */
    List<Appointment> unpaidSince(LocalDateTime then, @Nullable Appointment after, int most) {
        return page(
                new Conditions().and("status = 'PENDING'").and("payment_since < ?", then),
                "payment_since",
                after == null ? null : after.payment().since(),
                after,
                most);
    }

    /** Waiting for a slot on that day or before, the earliest day first. */
    List<Appointment> waitingUntil(LocalDate day, @Nullable Appointment after, int most) {
        return page(
                new Conditions().and("status = 'WAITLIST'").and("date <= ?", day),
                "date",
                after == null ? null : after.date(),
                after,
                most);
    }

    private List<Appointment> page(
            Conditions conditions, String column, @Nullable Object last, @Nullable Appointment after, int most) {
        if (last != null && after != null) {
            conditions.and(column + " >= ?", last).and("(" + column + " > ? or id > ?)", last, after.id());
        }
        return query(conditions, " order by " + column + ", id limit " + most);
    }

    /** Those of these patients who have or had an order with the doctor that was not given back. */
    List<Long> patientsOf(long doctorId, Collection<Long> patientIds) {
        var conditions = new Conditions()
                .in("patient_id", patientIds)
                .and("status in ('PENDING', 'CONFIRMED', 'COMPLETED', 'NO_SHOW')")
                .and(Conditions.OF_DOCTOR, doctorId);
        return statements.query(
                "select distinct patient_id from appointment where " + conditions.sql(),
                conditions,
                row -> row.getLong(1));
    }

    /** Confirmed for that day, and nobody has been reminded of it, by id. */
    List<Appointment> toRemindOf(LocalDate day, @Nullable Appointment after, int most) {
        var conditions = new Conditions()
                .and("status = 'CONFIRMED'")
                .and("date = ?", day)
                .and("reminded_at is null")
                .and("id > ?", after == null ? 0 : after.id());
        return query(conditions, " order by id limit " + most);
    }

    /** Those that wait, newest first. */
    List<Appointment> waiting(Conditions whose) {
        return query(whose.and("status = 'WAITLIST'"), " order by created_at desc, id desc");
    }

    /** From 1, those who came before and still wait included. */
    Map<Long, Integer> positions(Collection<Long> waitingIds) {
        if (waitingIds.isEmpty()) {
            return Map.of();
        }
        Conditions conditions = new Conditions().in("id", waitingIds);
        String ahead = "(select count(*) from appointment other where other.schedule_id = appointment.schedule_id"
                + " and other.status = 'WAITLIST' and other.id < appointment.id)";
        return statements
                .query(
                        "select id, 1 + " + ahead + " from appointment where " + conditions.sql(),
                        conditions,
                        row -> new Numbered(row.getLong(1), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Numbered::id, Numbered::position));
    }

    /** An index holds all that this asks for. */
    Map<Long, String> marks(Collection<Long> scheduleIds, AppointmentStatus status) {
        Conditions which = new Conditions().in("schedule_id", scheduleIds).and("status = ?", status.name());
        return statements.pairs(
                "select schedule_id, concat_ws('-', count(*), sum(id), max(id)) from appointment where " + which.sql()
                        + " group by schedule_id",
                which);
    }

    private List<Appointment> query(Conditions conditions, String rest) {
        return statements.query(SELECT + conditions.sql() + rest, conditions, AppointmentRow::read);
    }
}
