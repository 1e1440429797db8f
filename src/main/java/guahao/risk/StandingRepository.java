package guahao.risk;

import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The table of standings. */
@Singleton
final class StandingRepository {

    static final String DUE = "select account_id from risk_account where due_at <= ? order by due_at limit ?";

    private final Statements statements;

    StandingRepository(Statements statements) {
        this.statements = statements;
    }

    /** The rows there always are from then on, which nobody else holds until the transaction ends. */
    void hold(Collection<Long> accountIds) {
        statements.update(
                "insert into risk_account (account_id) values (?)" + ", (?)".repeat(accountIds.size() - 1)
                        + " on duplicate key update account_id = values(account_id)",
                Values.of(accountIds.stream().sorted().toArray()));
    }

    Optional<Standing> find(long accountId) {
        return statements
                .query(
                        "select score, base, base_weeks, weeks, incident_at, stable_at from risk_account"
                                + " where account_id = ?",
                        Values.of(accountId),
                        StandingRepository::read)
                .stream()
                .findFirst();
    }

    private static Standing read(ResultSet row) throws SQLException {
        return new Standing(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getObject(5, LocalDateTime.class),
                row.getObject(6, LocalDateTime.class));
    }

    void save(long accountId, Standing standing) {
        statements.update(
                "update risk_account set score = ?, base = ?, base_weeks = ?, weeks = ?, incident_at = ?,"
                        + " stable_at = ?, due_at = ? where account_id = ?",
                Values.of(
                        standing.score(),
                        standing.base(),
                        standing.baseWeeks(),
                        standing.weeks(),
                        standing.incidentAt(),
                        standing.stableAt(),
                        standing.due().orElse(null),
                        accountId));
    }

    /** The longest due first. */
    List<Long> due(LocalDateTime now, int most) {
        return statements.query(DUE, Values.of(now, most), row -> row.getLong(1));
    }
}
