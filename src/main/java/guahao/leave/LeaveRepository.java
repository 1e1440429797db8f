package guahao.leave;

import guahao.approval.Approval;
import guahao.platform.database.Conditions;
import guahao.platform.database.Statements;
import guahao.platform.database.TextLists;
import guahao.scheduling.Days;
import guahao.wire.input.PageRequest;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of applications for leave. */
@Singleton
final class LeaveRepository {

    private static final String SELECT = "select id, doctor_id, date, shift, reason, attachments, submitted_at, "
            + Approval.COLUMNS + " from leave_application where ";

    private final Statements statements;
    private final TextLists texts;

    LeaveRepository(Statements statements, TextLists texts) {
        this.statements = statements;
        this.texts = texts;
    }

    /** In the caller's transaction. */
    long insert(long doctorId, LeaveDraft draft, LocalDateTime now) {
        return statements.insert(
                "insert into leave_application (doctor_id, date, shift, reason, attachments, submitted_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                statement -> {
                    statement.setLong(1, doctorId);
                    statement.setObject(2, draft.date());
                    statement.setString(3, draft.shift().name());
                    statement.setString(4, draft.reason());
                    statement.setString(5, texts.written(draft.attachments()));
                    statement.setObject(6, now);
                });
    }

    Optional<Leave> find(long id) {
        return statements.query(SELECT + "id = ?", statement -> statement.setLong(1, id), this::leave).stream()
                .findFirst();
    }

    /** Newest first. */
    List<Leave> page(LeaveFilter filter, PageRequest page) {
        var where = where(filter);
        return query(where, " order by id desc limit " + page.size() + " offset " + page.offset());
    }

    /** The newest, or the newest before an id. */
    List<Leave> page(LeaveFilter filter, @Nullable Long before, int size) {
        return query(where(filter).andIf("id < ?", before), " order by id desc limit " + size);
    }

    long count(LeaveFilter filter) {
        var where = where(filter);
        return statements.number("select count(*) from leave_application where " + where.sql(), where);
    }

    /** Newest first. */
    List<Leave> during(long doctorId, Days days) {
        return query(during(List.of(doctorId), days), " order by id desc");
    }

    List<Leave> approvedDuring(Collection<Long> doctorIds, Days days) {
        return query(during(doctorIds, days).and("status = 'APPROVED'"), "");
    }

    /** All of them, whatever has become of them, and whatever this transaction saw before. */
    List<Leave> lockDuring(Collection<Long> doctorIds, Days days) {
        return query(during(doctorIds, days), " order by id for update");
    }

    LeaveCounts counts(Collection<Long> doctorIds, Days auditedOn) {
        var where = new Conditions()
                .in("doctor_id", doctorIds)
                .and(
                        "(status = 'PENDING' or (audited_at >= ? and audited_at < ?))",
                        auditedOn.from().atStartOfDay(),
                        auditedOn.to().plusDays(1).atStartOfDay());
        return statements
                .query(
                        "select count(case when status = 'PENDING' then 1 end),"
                                + " count(case when status = 'APPROVED' then 1 end),"
                                + " count(case when status = 'REJECTED' then 1 end) from leave_application where "
                                + where.sql(),
                        where,
                        row -> new LeaveCounts(row.getLong(1), row.getLong(2), row.getLong(3)))
                .getFirst();
    }

    static Conditions where(LeaveFilter filter) {
        var where = new Conditions();
        if (filter.doctorIds() != null) {
            where.in("doctor_id", filter.doctorIds());
        }
        return filter.status() == null
                ? where
                : where.and("status = ?", filter.status().name());
    }

    static Conditions during(Collection<Long> doctorIds, Days days) {
        return new Conditions().in("doctor_id", doctorIds).and("date between ? and ?", days.from(), days.to());
    }

    static String select(Conditions where) {
        return SELECT + where.sql();
    }

    private List<Leave> query(Conditions where, String rest) {
        return statements.query(select(where) + rest, where, this::leave);
    }

    private Leave leave(ResultSet row) throws SQLException {
        return new Leave(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, LocalDate.class),
                LeaveShift.valueOf(row.getString(4)),
                row.getString(5),
                texts.read(row.getString(6)),
                row.getObject(7, LocalDateTime.class),
                Approval.read(row, 8));
    }
}
