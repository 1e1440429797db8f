package guahao.risk;

import guahao.identity.ban.BanKind;
import guahao.platform.database.Conditions;
import guahao.platform.database.Statements;
import guahao.wire.input.PageRequest;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds accounts by how they stand. */
@Singleton
final class RiskUserRepository {

    /** The ban is that in force, so its moment comes first. */
    private static final String FROM = """
            from account_contact a
            left join risk_account r on r.account_id = a.account_id
            left join unlifted_ban b on b.account_id = a.account_id and (b.until is null or b.until > ?)
            where\s""";

    private static final String COLUMNS = "select a.account_id, a.contact, a.is_admin, r.score, b.kind, b.until ";

    private final Statements statements;

    RiskUserRepository(Statements statements) {
        this.statements = statements;
    }

    /** The highest scores first. */
    List<RiskUser> page(UserType type, @Nullable String part, LocalDateTime now, PageRequest page) {
        return query(
                matching(type, part),
                " order by coalesce(r.score, 0) desc, a.account_id limit " + page.size() + " offset " + page.offset(),
                now);
    }

    long count(UserType type, @Nullable String part, LocalDateTime now) {
        Conditions conditions = matching(type, part);
        return statements.number(
                "select count(*) " + FROM + conditions.sql(), statement -> conditions.fillAfter(statement, now));
    }

    Optional<RiskUser> find(long accountId, LocalDateTime now) {
        return query(new Conditions().and("a.account_id = ?", accountId), "", now).stream()
                .findFirst();
    }

    private static Conditions matching(UserType type, @Nullable String part) {
        return new Conditions().and(type.condition()).andIf("instr(a.contact, ?) > 0", part);
    }

    private List<RiskUser> query(Conditions conditions, String rest, LocalDateTime now) {
        return statements.query(
                COLUMNS + FROM + conditions.sql() + rest,
                statement -> conditions.fillAfter(statement, now),
                RiskUserRepository::read);
    }

    private static RiskUser read(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new RiskUser(
                row.getLong("account_id"),
                row.getString("contact"),
                row.getBoolean("is_admin"),
                row.getInt("score"),
                kind == null ? null : BanKind.valueOf(kind),
                row.getObject("until", LocalDateTime.class));
    }
}
