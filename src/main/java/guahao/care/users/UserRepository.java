package guahao.care.users;

import guahao.care.gateway.CareRole;
import guahao.care.input.Words;
import guahao.platform.database.Conditions;
import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of care parts. */
@Singleton
final class UserRepository {

    private static final String SELECT = "select account_id, role, status, name, avatar, apply_role,"
            + " relative_patient_id, password_hash from care_user where ";

    private final Statements statements;

    UserRepository(Statements statements) {
        this.statements = statements;
    }

    Optional<CareUser> find(long accountId) {
        return one("account_id = ?", accountId);
    }

    /** The care part, which nobody else changes until this transaction ends. */
    Optional<CareUser> lock(long accountId) {
        return one("account_id = ? for update", accountId);
    }

    Optional<CareUser> findByLogin(String loginKey) {
        return one("login_key = ?", loginKey);
    }

    /** Sees to it that there is one; the name is that of a new one only. */
    void ensure(long accountId, String name, LocalDateTime now) {
        statements.update(
                "insert ignore into care_user (account_id, name, created_at, updated_at) values (?, ?, ?, ?)",
                Values.of(accountId, name, now, now));
    }

    void changeProfile(long accountId, @Nullable String name, @Nullable String avatar, LocalDateTime now) {
        statements.update(
                "update care_user set name = coalesce(?, name), avatar = coalesce(?, avatar), updated_at = ?"
                        + " where account_id = ?",
                Values.of(name, avatar, now, accountId));
    }

    void changeRole(long accountId, CareRole role, LocalDateTime now) {
        statements.update(
                "update care_user set role = ?, status = coalesce(status, 'active'), updated_at = ?"
                        + " where account_id = ?",
                Values.of(Words.of(role), now, accountId));
    }

    /** Gives the role whatever became of an application. */
    void activate(long accountId, CareRole role, LocalDateTime now) {
        statements.update(
                "update care_user set role = ?, status = 'active', reject_reason = null, updated_at = ?"
                        + " where account_id = ?",
                Values.of(Words.of(role), now, accountId));
    }

    void changeLogin(long accountId, String loginKey, String passwordHash) {
        statements.update(
                "update care_user set login_key = ?, password_hash = ? where account_id = ?",
                Values.of(loginKey, passwordHash, accountId));
    }

    /** Locks them, so that of two who are lowered at once the second sees that he is the last. */
    long lockActiveAdmins() {
        return statements
                .query(
                        "select account_id from care_user where role = 'admin' and status = 'active' for update",
                        Values.none(),
                        row -> row.getLong(1))
                .size();
    }

    Map<Long, String> names(Collection<Long> accountIds) {
        Conditions conditions = new Conditions().in("account_id", accountIds);
        Map<Long, String> names = new HashMap<>();
        statements.query(
                "select account_id, name from care_user where " + conditions.sql(),
                conditions,
                row -> names.put(row.getLong(1), row.getString(2)));
        return names;
    }

    private Optional<CareUser> one(String condition, Object value) {
        return statements.query(SELECT + condition, Values.of(value), UserRepository::user).stream()
                .findFirst();
    }

    private static CareUser user(ResultSet row) throws SQLException {
        return new CareUser(
                row.getLong(1),
                role(row.getString(2)),
                status(row.getString(3)),
                row.getString(4),
                row.getString(5),
                role(row.getString(6)),
                row.getObject(7, Long.class),
                row.getString(8));
    }

    private static @Nullable CareRole role(@Nullable String word) {
        return word == null ? null : Words.known(CareRole.class, word);
    }

    private static @Nullable UserStatus status(@Nullable String word) {
        return word == null ? null : Words.known(UserStatus.class, word);
    }
}
