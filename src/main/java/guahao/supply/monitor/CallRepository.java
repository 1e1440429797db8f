package guahao.supply.monitor;

import guahao.platform.database.Statements;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;

/** The rows of {@code call_log}. */
@Singleton
final class CallRepository {

    /** Calls of one endpoint in one hour, such as {@code 2025-12-13 10:00:00}. */
    record HourOfEndpoint(String hour, String endpoint, CallSum sum) {}

    static final String SUMS = """
            select date_format(at, '%Y-%m-%d %H:00:00') as hour, endpoint, count(*) as calls,
              sum(duration_ms) as total, max(duration_ms) as longest, sum(status >= 500) as errors
            from call_log where at >= ? group by hour, endpoint
            """;

    static final String FORGET = "delete from call_log where at < ? limit 1000";

    private final Statements statements;

    CallRepository(Statements statements) {
        this.statements = statements;
    }

    void save(List<Call> calls) {
        statements.batch(
                "insert into call_log (endpoint, status, duration_ms, at) values (?, ?, ?, ?)",
                calls,
                CallRepository::write);
    }

    private static void write(PreparedStatement statement, Call call) throws SQLException {
        statement.setString(1, call.endpoint());
        statement.setInt(2, call.status());
        statement.setInt(3, call.durationMillis());
        statement.setObject(4, call.at());
    }

    List<HourOfEndpoint> sumsSince(LocalDateTime from) {
        return statements.query(SUMS, statement -> statement.setObject(1, from), CallRepository::read);
    }

    private static HourOfEndpoint read(ResultSet row) throws SQLException {
        return new HourOfEndpoint(
                row.getString("hour"),
                row.getString("endpoint"),
                new CallSum(row.getLong("calls"), row.getLong("total"), row.getLong("longest"), row.getLong("errors")));
    }

    /** How many it deleted; there may be more. */
    int forget(LocalDateTime before) {
        return statements.update(FORGET, statement -> statement.setObject(1, before));
    }

    boolean answers() {
        return !statements
                .query("select 1", statement -> {}, row -> row.getInt(1))
                .isEmpty();
    }
}
