package guahao.scheduling;

import guahao.directory.SlotType;
import guahao.platform.database.Statements;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The table of schedules. Written by hand: whole departments' weeks are read in one go, and mapping column by column
 * costs a fraction of mapping by name.
 */
@Singleton
final class ScheduleRepository {

    /** Days and seconds as numbers, for the driver spends more on two dates than on all the rest of a row. */
    private static final String COLUMNS = "id, doctor_id, clinic_id, to_days(date), section, slot_type, open,"
            + " total_slots, remaining_slots, price, timestampdiff(second, '1970-01-01', created_at)";

    /** What {@code to_days} calls the first of January 1970. */
    private static final int FIRST_DAY = 719_528;

    private static final String INSERTED = "schedule (doctor_id, clinic_id, date, section, slot_type, open, price,"
            + " total_slots, remaining_slots, created_at)";

    private static final int INSERTED_COLUMNS = 10;
    private static final int ROWS_AT_ONCE = 200;

    private final Statements statements;
    private final ScheduleChanges changes;

    ScheduleRepository(Statements statements, ScheduleChanges changes) {
        this.statements = statements;
        this.changes = changes;
    }

    /** In the order of {@link Position}. */
    List<Schedule> find(Where where, int most) {
        return query(select(where, most), where);
    }

    static String select(Where where, int most) {
        return "select " + COLUMNS + " from schedule where " + where.sql() + " order by date, section, id limit "
                + most;
    }

    long count(Where where) {
        return one("select count(*) from schedule where " + where.sql(), where::fill);
    }

    /** The first doctors, by id, who have one of these. For few doctors, as their index gives the order. */
    List<Long> firstDoctors(Where where, int most) {
        return statements.query(selectFirstDoctors(where, most), where::fill, row -> row.getLong(1));
    }

    static String selectFirstDoctors(Where where, int most) {
        return selectDoctors(where) + " order by doctor_id limit " + most;
    }

    /** All doctors who have one of these, in no order, so that the database may look by days or clinics. */
    List<Long> doctors(Where where) {
        return statements.query(selectDoctors(where), where::fill, row -> row.getLong(1));
    }

    List<Long> clinics(Where where) {
        return statements.query(
                "select distinct clinic_id from schedule where " + where.sql(), where::fill, row -> row.getLong(1));
    }

    static String selectDoctors(Where where) {
        return "select distinct doctor_id from schedule where " + where.sql();
    }

    /** The row, which nobody else changes until this transaction ends. */
    Optional<Schedule> lock(long id) {
        return lock(new Where().and("id = ?", id)).stream().findFirst();
    }

    List<Schedule> lock(Where where) {
        return query("select " + COLUMNS + " from schedule where " + where.sql() + " order by id for update", where);
    }

    /** Also keeps others from being opened there until this transaction ends. */
    List<Schedule> lockOpen(DoctorDay day, Collection<TimeSection> sections) {
        var where = new Where()
                .and("doctor_id = ?", day.doctorId())
                .and("date = ?", day.date())
                .in(
                        "open_section",
                        sections.stream()
                                .map(section -> (long) section.number())
                                .toList());
        return lock(where);
    }

    /** The id of the one that is open for that doctor then. */
    Optional<Long> open(Schedule wanted) {
        var where = new Where()
                .and("doctor_id = ?", wanted.doctorId())
                .and("date = ?", wanted.date())
                .and("open_section = ?", wanted.section().number());
        return find(where, 1).stream().map(Schedule::id).findFirst();
    }

    /** In the caller's transaction. */
    long insert(Schedule schedule) {
        changes.ofDoctors(List.of(schedule.doctorId()));
        statements.update(
                "insert into " + INSERTED + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                statement -> setAll(statement, 0, schedule));
        return one("select last_insert_id()", statement -> {});
    }

    /** 0 when its orders hold more slots than its new total; whoever books or cancels meanwhile is not forgotten. */
    int update(Schedule schedule) {
        changes.ofSchedules(List.of(schedule.id()));
        changes.ofDoctors(List.of(schedule.doctorId()));
        return statements.update(
                "update schedule set doctor_id = ?, clinic_id = ?, date = ?, section = ?, slot_type = ?, open = ?,"
                        + " price = ?, remaining_slots = remaining_slots + (? - total_slots), total_slots = ?"
                        + " where id = ? and total_slots - remaining_slots <= ?",
                statement -> {
                    setDetails(statement, 0, schedule);
                    statement.setInt(9, schedule.totalSlots());
                    statement.setLong(10, schedule.id());
                    statement.setInt(11, schedule.totalSlots());
                });
    }

    /** As below, in as many statements as it takes. */
    int insertAllWherePossible(List<Schedule> schedules) {
        int inserted = 0;
        for (int from = 0; from < schedules.size(); from += ROWS_AT_ONCE) {
            inserted += insertWherePossible(schedules.subList(from, Math.min(schedules.size(), from + ROWS_AT_ONCE)));
        }
        return inserted;
    }

    /** Leaves out those that break a rule of the table; in the caller's transaction. */
    private int insertWherePossible(List<Schedule> schedules) {
        if (schedules.isEmpty()) {
            return 0;
        }
        changes.ofDoctors(schedules.stream().map(Schedule::doctorId).toList());
        String row = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        return statements.update(
                "insert ignore into " + INSERTED + " values " + row + (", " + row).repeat(schedules.size() - 1),
                statement -> {
                    for (int i = 0; i < schedules.size(); i++) {
                        setAll(statement, i * INSERTED_COLUMNS, schedules.get(i));
                    }
                });
    }

    /** The numbers of rows that the caller has locked. */
    void updateNumbers(List<Schedule> schedules) {
        changes.ofSchedules(schedules.stream().map(Schedule::id).toList());
        statements.batch(
                "update schedule set slot_type = ?, price = ?, total_slots = ?, remaining_slots = ? where id = ?",
                schedules,
                (statement, schedule) -> {
                    statement.setInt(1, schedule.slotType().number());
                    statement.setBigDecimal(2, schedule.price());
                    statement.setInt(3, schedule.totalSlots());
                    statement.setInt(4, schedule.remainingSlots());
                    statement.setLong(5, schedule.id());
                });
    }

    int delete(long id) {
        changes.ofSchedules(List.of(id));
        return statements.update("delete from schedule where id = ?", statement -> statement.setLong(1, id));
    }

    private static void setAll(PreparedStatement statement, int before, Schedule schedule) throws SQLException {
        setDetails(statement, before, schedule);
        statement.setInt(before + 9, schedule.remainingSlots());
        statement.setObject(before + 10, schedule.createdAt());
    }

    private static void setDetails(PreparedStatement statement, int before, Schedule schedule) throws SQLException {
        statement.setLong(before + 1, schedule.doctorId());
        statement.setLong(before + 2, schedule.clinicId());
        statement.setObject(before + 3, schedule.date());
        statement.setInt(before + 4, schedule.section().number());
        statement.setInt(before + 5, schedule.slotType().number());
        statement.setBoolean(before + 6, schedule.open());
        statement.setBigDecimal(before + 7, schedule.price());
        statement.setInt(before + 8, schedule.totalSlots());
    }

    private long one(String sql, Statements.Filling values) {
        return statements.query(sql, values, row -> row.getLong(1)).getFirst();
    }

    private List<Schedule> query(String sql, Where where) {
        return statements.query(sql, where::fill, ScheduleRepository::schedule);
    }

    private static Schedule schedule(ResultSet row) throws SQLException {
        return new Schedule(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                LocalDate.ofEpochDay(row.getLong(4) - FIRST_DAY),
                TimeSection.of(row.getInt(5)),
                SlotType.of(row.getInt(6)),
                row.getBoolean(7),
                row.getInt(8),
                row.getInt(9),
                row.getBigDecimal(10),
                LocalDateTime.ofEpochSecond(row.getLong(11), 0, ZoneOffset.UTC));
    }
}
