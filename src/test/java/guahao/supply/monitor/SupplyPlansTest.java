package guahao.supply.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.ServerTest;
import guahao.platform.database.Statements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the database finds calls and messages as their tables grow. */
@ServerTest
class SupplyPlansTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                CallRepository.SUMS,
                CallRepository.FORGET,
                "select * from wechat_message_log where user_id = ? order by created_at desc limit 100",
                "select * from company_binding where user_id = ?"
            })
    void isNeverByReadingAWholeTable(String sql, Statements statements) {
        String extreme = sql.contains("user_id") ? "1" : sql.contains("at <") ? "'2000-01-01'" : "'2199-01-01'";
        assertThat(statements.query(
                        "explain " + sql.replace("?", extreme),
                        statement -> {},
                        row -> String.valueOf(row.getString("type"))))
                .isNotEmpty()
                .doesNotContain("ALL", "index");
    }
}
