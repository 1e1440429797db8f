package guahao.care.exports;

import guahao.care.input.Moments;
import guahao.care.input.Paging;
import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The table of export tasks. */
@Singleton
final class ExportRepository {

    private final Statements statements;

    ExportRepository(Statements statements) {
        this.statements = statements;
    }

    /** In the caller's transaction. */
    long insert(ExportType type, String params, long createdBy, LocalDateTime now) {
        return statements.insert(
                "insert into care_export (type, params, status, retries, progress, created_by, created_at, updated_at)"
                        + " values (?, ?, 'pending', 0, 0, ?, ?, ?)",
                Values.of(type.name(), params, createdBy, now, now));
    }

    Optional<ExportTask> find(long id) {
        return statements
                .query("select * from care_export where id = ?", Values.of(id), ExportRepository::task)
                .stream()
                .findFirst();
    }

    /** Those to be made, and those whose maker has not been heard of since. */
    List<ExportTask> due(LocalDateTime takenBefore, int most) {
        return statements.query(
                "select * from care_export where status = 'pending' or (status = 'running' and taken_at < ?)"
                        + " order by id limit " + most,
                Values.of(takenBefore),
                ExportRepository::task);
    }

    /** 0 when somebody else has taken it. */
    int take(ExportTask task, LocalDateTime now) {
        return statements.update(
                "update care_export set status = 'running', progress = 10, retries = retries + 1, taken_at = ?,"
                        + " updated_at = ? where id = ? and status = ? and retries = ?",
                Values.of(now, now, task.id(), task.status(), task.retries()));
    }

    /** 0 when somebody else has taken it meanwhile. */
    int finish(ExportTask taken, String file, String fileName, LocalDateTime expiresAt, LocalDateTime now) {
        return statements.update(
                "update care_export set status = 'done', progress = 100, file = ?, file_name = ?, expires_at = ?,"
                        + " updated_at = ? where id = ? and status = 'running' and retries = ?",
                Values.of(file, fileName, expiresAt, now, taken.id(), taken.retries() + 1));
    }

    /** Back to be tried again, unless somebody else is at it. */
    void putBack(ExportTask taken, LocalDateTime now) {
        statements.update(
                "update care_export set status = 'pending', progress = 0, updated_at = ?"
                        + " where id = ? and status = 'running' and retries = ?",
                Values.of(now, taken.id(), taken.retries() + 1));
    }

    /** Gives up what was tried so often. */
    int failAll(int tries, LocalDateTime takenBefore, LocalDateTime now) {
        return statements.update(
                "update care_export set status = 'failed', progress = 0, updated_at = ? where retries >= ?"
                        + " and (status = 'pending' or (status = 'running' and taken_at < ?))",
                Values.of(now, tries, takenBefore));
    }

    List<ExportTask> expired(LocalDateTime now, int most) {
        return statements.query(
                "select * from care_export where expires_at <= ? and file is not null limit " + most,
                Values.of(now),
                ExportRepository::task);
    }

    void forgetFile(long id) {
        statements.update("update care_export set file = null where id = ?", Values.of(id));
    }

    long count(long createdBy) {
        return statements.number("select count(*) from care_export where created_by = ?", Values.of(createdBy));
    }

    List<ExportTask> page(long createdBy, Paging paging) {
        return statements.query(
                "select * from care_export where created_by = ? order by created_at desc, id desc" + paging.limit(),
                Values.of(createdBy),
                ExportRepository::task);
    }

    private static ExportTask task(ResultSet row) throws SQLException {
        return new ExportTask(
                row.getLong("id"),
                ExportType.valueOf(row.getString("type")),
                row.getString("params"),
                row.getString("status"),
                row.getInt("retries"),
                row.getInt("progress"),
                row.getString("file"),
                row.getString("file_name"),
                Moments.nullableMillis(row, "expires_at"),
                row.getLong("created_by"),
                Moments.millis(row, "created_at"));
    }
}
