package guahao.identity.ban;

import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The tables of bans, written. Whoever changes an account's ban holds its row first. */
@Singleton
final class BanHistory {

    static final String NEWEST = "select id, account_id, kind, until, reason, banned_at, lifted_at from ban_record"
            + " where account_id = ? order by id desc limit ?";

    private final Statements statements;

    BanHistory(Statements statements) {
        this.statements = statements;
    }

    /** The row there always is from then on, at first as of a ban that was lifted as it was laid. */
    void hold(long accountId, LocalDateTime now) {
        statements.update(
                "insert into account_ban (account_id, kind, until, reason, banned_at, lifted_at)"
                        + " values (?, 'ALL', null, '', ?, ?) on duplicate key update account_id = values(account_id)",
                Values.of(accountId, now, now));
    }

    void overwrite(NewBan ban, LocalDateTime now) {
        statements.update(
                "update account_ban set kind = ?, until = ?, reason = ?, banned_at = ?, lifted_at = null"
                        + " where account_id = ?",
                Values.of(ban.kind().name(), ban.until(), ban.reason(), now, ban.accountId()));
    }

    void add(NewBan ban, LocalDateTime now) {
        statements.update(
                "insert into ban_record (account_id, kind, until, reason, banned_at, banned_by)"
                        + " values (?, ?, ?, ?, ?, ?)",
                Values.of(ban.accountId(), ban.kind().name(), ban.until(), ban.reason(), now, ban.by()));
    }

    void overwrite(long id, NewBan ban, LocalDateTime now) {
        statements.update(
                "update ban_record set kind = ?, until = ?, reason = ?, banned_at = ?, banned_by = ? where id = ?",
                Values.of(ban.kind().name(), ban.until(), ban.reason(), now, ban.by(), id));
    }

    void lift(long accountId, LocalDateTime now) {
        statements.update("update account_ban set lifted_at = ? where account_id = ?", Values.of(now, accountId));
    }

    void lift(long id, Lifting lifting, LocalDateTime now) {
        statements.update(
                "update ban_record set lifted_at = ?, lifted_by = ?, lift_reason = ? where id = ?",
                Values.of(now, lifting.by(), lifting.reason(), id));
    }

    /** Newest first. */
    List<BanRecord> newest(long accountId, int most) {
        return statements.query(NEWEST, Values.of(accountId, most), BanHistory::read);
    }

    Optional<LocalDateTime> lastLifting(long accountId) {
        return statements
                .query(
                        "select lifted_at from ban_record where account_id = ? and lifted_at is not null"
                                + " order by lifted_at desc limit 1",
                        Values.of(accountId),
                        row -> row.getObject(1, LocalDateTime.class))
                .stream()
                .findFirst();
    }

    private static BanRecord read(ResultSet row) throws SQLException {
        return new BanRecord(
                row.getLong(1),
                new Ban(
                        row.getLong(2),
                        BanKind.valueOf(row.getString(3)),
                        row.getObject(4, LocalDateTime.class),
                        row.getString(5),
                        row.getObject(6, LocalDateTime.class),
                        row.getObject(7, LocalDateTime.class)));
    }
}
