package guahao.statistics.web;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.statistics.Ledger;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many people there are and how often they come. */
@ServerTest
class UseOverHttpTest {

    private final Http http;
    private final Ledger ledger;

    UseOverHttpTest(Http http, Ledger ledger) {
        this.http = http;
        this.ledger = ledger;
    }

    private Answer read(String path) {
        return http.get("/statistics/" + path).token(ledger.user()).send();
    }

    @Test
    void countsAccountsThatAreNotDeleted() {
        String token = ledger.user();
        Person leaving = ledger.kit.people.user();
        long before = users(token);
        ledger.wards.insert("update account set deleted_at = now(3) where id = ?", leaving.id());
        assertThat(users(token)).isEqualTo(before - 1);
        ledger.kit.people.admin();
        assertThat(users(token)).isEqualTo(before);
    }

    private long users(String token) {
        return done(http.get("/statistics/users").token(token).send()).number("message.total_users");
    }

    @Test
    void comparesVisitsWithThoseOfEarlierDays() {
        Answer answer = done(read("visits"));
        assertThat(answer.number("message.compare_days")).isEqualTo(3);
        assertThat(answer.at("message.growth_percent")).isInstanceOf(Number.class);
        assertThat(answer.number("message.total_visits")).isNotNegative();
        assertThat(done(read("visits?compare_days=3650")).number("message.compare_days"))
                .isEqualTo(3650);
    }

    @Test
    void growsByWhatCameSinceThen() {
        ledger.wards.insert("insert into access_hour (hour, accesses) values ('2003-05-01 07:00:00', 40)"
                + " on duplicate key update accesses = 40");
        BigDecimal before = new BigDecimal(ledger.wards
                .column("select sum(accesses) from access_hour where hour < '2010-01-01'")
                .getFirst());
        Answer answer = done(read("visits?compare_days=3650"));
        BigDecimal since =
                BigDecimal.valueOf(answer.number("message.total_visits")).subtract(before);
        assertThat(new BigDecimal(String.valueOf(answer.at("message.growth_percent"))))
                .isEqualByComparingTo(since.multiply(BigDecimal.valueOf(100)).divide(before, 2, RoundingMode.HALF_UP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "3651", "1.5", "three"})
    void refusesDaysThatAreNone(String days) {
        refused(read("visits?compare_days=" + days), 99);
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "visits"})
    void isForThoseWhoAreSignedIn(String path) {
        assertThat(http.get("/statistics/" + path).send().status()).isEqualTo(401);
    }
}
