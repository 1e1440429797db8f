package guahao.care.maintenance;

import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;

/** What alerts are made of, and the table of alerts. */
@Singleton
final class AlertRepository {

    /** How often something happened, and how often it went wrong. */
    record Tally(long all, long bad) {}

    private final Statements statements;

    AlertRepository(Statements statements) {
        this.statements = statements;
    }

    Tally calls(LocalDateTime since) {
        return tally("select count(*), coalesce(sum(ok = false), 0) from care_metric where at >= ?", since);
    }

    Tally exports(LocalDateTime since) {
        return tally(
                "select count(*), coalesce(sum(status = 'failed'), 0) from care_export"
                        + " where updated_at >= ? and status in ('done', 'failed')",
                since);
    }

    /** The duration that one call in twenty exceeds. */
    long p95(LocalDateTime since, long calls) {
        long rank = Math.max(0, (calls * 95 + 99) / 100 - 1);
        return statements.number(
                "select duration from care_metric where at >= ? order by duration limit 1 offset " + rank,
                Values.of(since));
    }

    long pendingSince(LocalDateTime time) {
        return statements.number(
                "select count(*) from care_permission_request where status = 'pending' and created_at < ?",
                Values.of(time));
    }

    void save(List<CronCheck.Alert> alerts, LocalDateTime now) {
        statements.batch(
                "insert into care_alert (kind, value, threshold, created_at) values (?, ?, ?, ?)",
                alerts,
                (statement, alert) -> Values.of(alert.type(), alert.value(), alert.threshold(), now)
                        .fill(statement));
    }

    private Tally tally(String sql, LocalDateTime since) {
        return statements
                .query(sql, Values.of(since), row -> new Tally(row.getLong(1), row.getLong(2)))
                .getFirst();
    }
}
