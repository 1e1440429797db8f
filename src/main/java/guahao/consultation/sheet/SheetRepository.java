package guahao.consultation.sheet;

import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The table of sheets. */
@Singleton
final class SheetRepository {

    static final String SELECT = "select visit_id, name, made_at, expires_at from record_sheet where ";

    static final String NEWEST = "visit_id = ? order by id desc limit 1";
    static final String DUE = "cleared = false and expires_at <= ? order by expires_at limit ";

    private final Statements statements;

    SheetRepository(Statements statements) {
        this.statements = statements;
    }

    void add(Sheet sheet) {
        statements.update(
                "insert into record_sheet (visit_id, name, made_at, expires_at) values (?, ?, ?, ?)",
                Values.of(sheet.visitId(), sheet.name(), sheet.madeAt(), sheet.expiresAt()));
    }

    Optional<Sheet> named(String name) {
        return query("name = ?", name).stream().findFirst();
    }

    Optional<Sheet> newestOf(long visitId) {
        return query(NEWEST, visitId).stream().findFirst();
    }

    /** Whose time is over and whose file is still there, the oldest first. */
    List<Sheet> due(LocalDateTime now, int most) {
        return query(DUE + most, now);
    }

    void cleared(String name) {
        statements.update("update record_sheet set cleared = true where name = ?", Values.of(name));
    }

    int forget(LocalDateTime before) {
        return statements.update(
                "delete from record_sheet where cleared = true and expires_at <= ? limit 1000", Values.of(before));
    }

    private List<Sheet> query(String condition, Object value) {
        return statements.query(SELECT + condition, Values.of(value), SheetRepository::read);
    }

    private static Sheet read(ResultSet row) throws SQLException {
        return new Sheet(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, LocalDateTime.class),
                row.getObject(4, LocalDateTime.class));
    }
}
