package guahao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.ServerTest;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the database finds what sign-in and tokens ask for, as the tables grow. */
@ServerTest
class PlansTest {

    private final TransactionOperations<Connection> transactions;

    PlansTest(TransactionOperations<Connection> transactions, People people) {
        this.transactions = transactions;
        people.user();
        people.user();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select a.is_admin from access_token t join account a on a.id = t.account_id where t.jti = 'x'",
                "update access_token set revoked_at = now() where account_id = 1 and expires_at > now()",
                "delete from access_token where expires_at <= '2020-01-01' limit 1000",
                "select * from account where phone_key = 'x'",
                "select * from account where identifier_key = 'x'",
                "select * from account where identifier_lower = lower('X') order by identifier_key = 'X' desc, id limit 1",
                "select * from account where username_key = 'x'",
                "select * from verification_code where purpose = 'x' and subject = 'x' for update",
                "select * from verification_code where link_hash = 'x' for update",
                "delete from verification_code where expires_at <= '2020-01-01' limit 1000",
                "delete from registration_window where open_until <= '2020-01-01' limit 1000",
                "select * from patient where account_id = 1",
                "select * from patient where id_card = 'x'",
                "select * from patient_relation where account_id = 1 order by is_default desc, created_at, id limit 1000",
                "select * from patient_relation where default_of = 1",
                "select * from medical_history_entry where patient_id in (1) order by id",
                "select * from feedback where account_id = 1 order by id desc limit 1000",
                "select * from wechat_authorisation where account_id = 1 order by template_id limit 1000",
                "select * from account where email_key = 'x'",
                "select * from account where openid_key = 'x'",
                "select exists(select 1 from account where is_admin = true and deleted_at is null)",
                "select id from account where is_demo = true and deleted_at is null limit 1000",
                "select count(*) from account where is_admin in (false, true) and deleted_at is null",
            })
    void isNeverByReadingAWholeTable(String statement) {
        List<String> types = transactions.executeWrite(status -> explain(status.getConnection(), statement));
        assertThat(types).as(statement).isNotEmpty().doesNotContain("ALL", "index");
    }

    private static List<String> explain(Connection connection, String statement) {
        try (var explain = connection.createStatement();
                ResultSet rows = explain.executeQuery("explain " + statement)) {
            List<String> types = new ArrayList<>();
            while (rows.next()) {
                types.add(String.valueOf(rows.getString("type")));
            }
            return types;
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }
}
