package guahao.risk;

import static guahao.kit.Hospital.done;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.identity.account.NewAccount;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import guahao.scheduling.AtOnce;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServerTest
class AgingTest {

    private final Http http;
    private final RiskKit risk;
    private final String name = People.name();
    private final long account;

    AgingTest(Http http, People people, RiskKit risk) {
        this.http = http;
        this.risk = risk;
        this.account = people.account(NewAccount.named("张三").withUsername(name).asVerified())
                .id();
    }

    private long listedAs(String type) {
        return done(risk.get(http, "/users?user_type=" + type + "&query=" + name))
                .number("message.total");
    }

    @Test
    void isSeenByWhoeverReads() {
        risk.standing(account, 80);
        assertThat(risk.score(http, account)).isEqualTo(80);
        risk.idle(account, 15);
        Answer detail = risk.detail(http, account);
        assertThat(detail.at("message.risk_score")).isEqualTo(64);
        assertThat(detail.at("message.risk_level")).isEqualTo("MEDIUM");
        assertThat(risk.logs(http, account)).containsExactly("natural_decay -8", "natural_decay -8");
        assertThat(detail.at("message.risk_logs.0.description")).isEqualTo("14天无异常行为，分数自然衰减");
    }

    @Test
    void movesAccountsFromListToList() {
        risk.standing(account, 51);
        assertThat(listedAs("high")).isEqualTo(1);
        risk.idle(account, 7);
        assertThat(listedAs("high")).isZero();
        assertThat(listedAs("low")).isEqualTo(1);
        risk.idle(account, 30);
        assertThat(listedAs("low")).isZero();
        assertThat(listedAs("normal")).isEqualTo(1);
        assertThat(risk.logs(http, account)).contains("monthly_stable -15");
    }

    @Test
    void happensOnceHoweverManyLook() {
        risk.standing(account, 60);
        risk.idle(account, 7);
        assertThat(AtOnce.run(6, i -> risk.score(http, account))).containsOnly(54L);
        assertThat(risk.logs(http, account)).containsExactly("natural_decay -6");
    }

    @Test
    void happensDailyToWhomNobodyLooksAt(AgingJob job, Statements statements) {
        risk.standing(account, 60);
        risk.idle(account, 40);
        job.run();
        assertThat(statements.number("select score from risk_account where account_id = ?", Values.of(account)))
                .as("60 * 0.6561 is 39, less 15, and a tenth")
                .isEqualTo(21);
        assertThat(statements.number("select count(*) from risk_account where due_at <= now(3)", Values.none()))
                .isZero();
    }

    @Test
    void isFoundWithoutReadingWholeTables(Statements statements) {
        List<String> all = List.of(
                StandingRepository.DUE.replaceFirst("\\?", "'2000-01-01'").replace("?", "10"),
                LogRepository.NEWEST.replace("?", "10"),
                LogRepository.SINCE
                        .replaceFirst("\\?", "1")
                        .replaceFirst("\\?", "'NO_SHOW'")
                        .replace("?", "now()"),
                EventRepository.COUNT
                        .replaceFirst("\\?", "1")
                        .replaceFirst("\\?", "'CANCEL'")
                        .replace("?", "'2025-01-01'"),
                "select id from ban_record where account_id = 1 order by id desc limit 10");
        assertThat(all)
                .allSatisfy(sql -> assertThat(statements.query(
                                "explain " + sql, Values.none(), row -> String.valueOf(row.getString("type"))))
                        .isNotEmpty()
                        .doesNotContain("ALL", "index"));
    }
}
