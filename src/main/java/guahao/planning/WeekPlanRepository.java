package guahao.planning;

import guahao.approval.Approval;
import guahao.platform.database.Conditions;
import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import guahao.wire.graphql.connection.TimePlace;
import guahao.wire.input.PageRequest;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of applications for weeks. */
@Singleton
final class WeekPlanRepository {

    private static final String SELECT = "select id, clinic_id, week_start, doctors, submitter_id, submitted_at, "
            + Approval.COLUMNS + " from week_plan where ";

    private static final int APPROVAL = 7;

    private final Statements statements;

    WeekPlanRepository(Statements statements) {
        this.statements = statements;
    }

    /** In the caller's transaction; overwrites the one there is for the clinic's week. @return its id */
    long submit(long clinicId, WeekMatrix matrix, long submitterId, LocalDateTime now) {
        return statements.insert(
                "insert into week_plan (clinic_id, week_start, doctors, submitter_id, submitted_at, status)"
                        + " values (?, ?, ?, ?, ?, 'PENDING') on duplicate key update id = last_insert_id(id),"
                        + " doctors = values(doctors), submitter_id = values(submitter_id),"
                        + " submitted_at = values(submitted_at), status = 'PENDING', auditor_id = null,"
                        + " audited_at = null, audit_remark = null",
                Values.of(clinicId, matrix.week().monday(), matrix.text(), submitterId, now));
    }

    Optional<WeekPlan> find(long id) {
        return statements.query(SELECT + "id = ?", Values.of(id), WeekPlanRepository::plan).stream()
                .findFirst();
    }

    long count(Conditions which) {
        return statements.number("select count(*) from week_plan where " + which.sql(), which);
    }

    /** Newest first. */
    List<WeekPlan> page(Conditions which, PageRequest page) {
        return statements.query(selectPage(which, page), which, WeekPlanRepository::plan);
    }

    static String selectPage(Conditions which, PageRequest page) {
        return SELECT + which.sql() + " order by submitted_at desc, id desc limit " + page.size() + " offset "
                + page.offset();
    }

    /** The newest, or the newest behind a place. */
    List<WeekPlan> page(Conditions which, @Nullable TimePlace after, int size) {
        Conditions behind = after == null
                ? which
                : which.and("(submitted_at < ? or (submitted_at = ? and id < ?))", after.at(), after.at(), after.id());
        return page(behind, new PageRequest(1, size));
    }

    private static WeekPlan plan(ResultSet row) throws SQLException {
        var week = new Week(row.getObject(3, LocalDate.class));
        return new WeekPlan(
                row.getLong(1),
                row.getLong(2),
                WeekMatrix.parse(week, row.getString(4)),
                row.getLong(5),
                row.getObject(6, LocalDateTime.class),
                Approval.read(row, APPROVAL));
    }
}
