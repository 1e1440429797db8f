package guahao.identity.wechat;

import guahao.platform.database.Statements;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of wechat_authorisation. */
@Singleton
final class WeChatAuthorisationRepository {

    private static final String KEEP = """
            insert into wechat_authorisation (account_id, template_id, status, scene, updated_at)
            values (?, ?, ?, ?, ?)
            on duplicate key update status = ?, scene = ?, updated_at = ?
            """;
    private static final String OF_ACCOUNT = """
            select template_id, status from wechat_authorisation
            where account_id = ? order by template_id limit 1000
            """;
    private static final String ACCEPTED = """
            select 1 from wechat_authorisation where account_id = ? and template_id = ? and status = 'accept'
            """;

    private final Statements statements;

    WeChatAuthorisationRepository(Statements statements) {
        this.statements = statements;
    }

    void keep(long accountId, List<Map.Entry<String, String>> answers, @Nullable String scene, LocalDateTime now) {
        statements.batch(KEEP, answers, (statement, answer) -> {
            statement.setLong(1, accountId);
            statement.setString(2, answer.getKey());
            statement.setString(3, answer.getValue());
            statement.setString(4, scene);
            statement.setObject(5, now);
            statement.setString(6, answer.getValue());
            statement.setString(7, scene);
            statement.setObject(8, now);
        });
    }

    List<WeChatAuthorisation> ofAccount(long accountId) {
        return statements.query(
                OF_ACCOUNT,
                statement -> statement.setLong(1, accountId),
                row -> new WeChatAuthorisation(row.getString(1), row.getString(2)));
    }

    boolean isAccepted(long accountId, String templateId) {
        return !statements
                .query(
                        ACCEPTED,
                        statement -> {
                            statement.setLong(1, accountId);
                            statement.setString(2, templateId);
                        },
                        row -> row.getInt(1))
                .isEmpty();
    }
}
