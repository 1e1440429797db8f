package guahao.risk;

import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;

/** The table of changes. */
@Singleton
final class LogRepository {

    static final String NEWEST = "select id, behaviour, change_by, level, description, at from risk_log"
            + " where account_id = ? order by id desc limit ?";

    static final String SINCE = "select count(*) from risk_log where account_id = ? and behaviour = ? and at > ?";

    private final Statements statements;

    LogRepository(Statements statements) {
        this.statements = statements;
    }

    void add(long accountId, Standing.Change change, String description, LocalDateTime now) {
        statements.update(
                "insert into risk_log (account_id, behaviour, change_by, level, description, at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                Values.of(
                        accountId,
                        change.behaviour().name(),
                        change.by(),
                        change.after().level().name(),
                        description,
                        now));
    }

    boolean hasAnyAfter(long accountId, Behaviour behaviour, LocalDateTime moment) {
        return statements.number(SINCE, Values.of(accountId, behaviour.name(), moment)) > 0;
    }

    List<LogEntry> newest(long accountId, int most) {
        return statements.query(NEWEST, Values.of(accountId, most), LogRepository::read);
    }

    private static LogEntry read(ResultSet row) throws SQLException {
        return new LogEntry(
                row.getLong(1),
                Behaviour.valueOf(row.getString(2)),
                row.getInt(3),
                Level.valueOf(row.getString(4)),
                row.getString(5),
                row.getObject(6, LocalDateTime.class));
    }
}
