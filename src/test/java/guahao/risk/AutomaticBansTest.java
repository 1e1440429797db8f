package guahao.risk;

import static guahao.booking.BookingKit.ok;
import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.consultation.Desks;
import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.AtOnce;
import guahao.scheduling.Wards.Ward;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServerTest
class AutomaticBansTest {

    private final Http http;
    private final BookingKit kit;
    private final RiskKit risk;
    private final Desks desks;
    private final Ward ward;
    private final long schedule;
    private final Someone me;
    private final long account;
    private final Person doctor;
    private final String name = People.name();

    AutomaticBansTest(Http http, BookingKit kit, RiskKit risk, Desks desks) {
        this.http = http;
        this.kit = kit;
        this.risk = risk;
        this.desks = desks;
        this.ward = kit.ward();
        this.schedule = kit.schedule(ward, 3, 20);
        this.me = kit.someone();
        this.account = me.person().id();
        this.doctor = desks.doctorOf(ward);
        kit.wards.insert("update account set username = ? where id = ?", name, account);
    }

    private Answer missed() {
        long order = desks.confirmed(http, me, schedule);
        return missed(order);
    }

    private long confirmedFor(long patient) {
        long order = kit.booked(http, me, patient, schedule);
        ok(kit.pay(http, me, order));
        return order;
    }

    private Answer missed(long order) {
        ok(desks.next(http, doctor, schedule));
        ok(desks.pass(http, doctor, "{\"order_id\":" + order + ",\"max_pass_count\":1}"));
        return risk.detail(http, account);
    }

    private Answer login() {
        return http.post("/auth/login", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, People.PASSWORD))
                .send();
    }

    @Test
    void fromNinetyOnFromEverythingForThirtyDays() {
        risk.standing(account, 74);
        Answer detail = missed();
        assertThat(detail.at("message.risk_score")).isEqualTo(104);
        assertThat(detail.at("message.risk_level")).isEqualTo("HIGH");
        assertThat(detail.at("message.ban_active")).isEqualTo(true);
        assertThat(detail.at("message.ban_type")).isEqualTo("all");
        assertThat(detail.at("message.ban_reason")).isEqualTo("风险分数达到 104");
        assertThat(days(detail)).isEqualTo(30);
        String text = "账号已被封禁，原因: 风险分数达到 104，封禁至: "
                + String.valueOf(detail.at("message.ban_until")).replace('T', ' ');
        refused(kit.book(http, me, me.patient(), kit.schedule(kit.ward(), 3, 1)), 102, text);
        refused(login(), 101, text);
        done(http.get("/auth/me").token(me.token()).send());
    }

    @Test
    void belowThatFromSigningInForSeven() {
        risk.standing(account, 50);
        Answer detail = missed();
        assertThat(detail.at("message.ban_type")).isEqualTo("login");
        assertThat(detail.at("message.ban_reason")).isEqualTo("风险分数达到 80");
        assertThat(days(detail)).isEqualTo(7);
        refused(login(), 101);
        ok(kit.book(http, me, me.patient(), kit.schedule(kit.ward(), 3, 1)));
        Answer again = missed(confirmedFor(kit.relative(me)));
        assertThat(again.at("message.risk_score"))
                .as("halves of 15 and 30 on top")
                .isEqualTo(80 + 7 + 15);
        assertThat(again.at("message.ban_type")).as("the ban in force stays").isEqualTo("login");
        assertThat(RiskKit.rows(again, "ban_records")).hasSize(1);
    }

    private static long days(Answer detail) {
        LocalDateTime until = LocalDateTime.parse(String.valueOf(detail.at("message.ban_until")));
        LocalDateTime since = LocalDateTime.parse(String.valueOf(detail.at("message.ban_records.0.banned_at")));
        return Duration.between(since.minusSeconds(1), until.plusSeconds(1)).toDays();
    }

    @Test
    void afterALiftingTheNextIncidentBansAgainAndAVisitDoesNot() {
        risk.standing(account, 80);
        long kept = desks.confirmed(http, me, schedule);
        ok(desks.next(http, doctor, schedule));
        kit.wards.insert("update risk_account set score = 95, base = 95 where account_id = ?", account);
        ok(desks.complete(http, doctor, "{\"order_id\":" + kept + "}"));
        assertThat(risk.detail(http, account).at("message.ban_active")).isEqualTo(false);
        missed(confirmedFor(kit.relative(me)));
        done(risk.unban(http, account));
        Answer detail = missed(confirmedFor(kit.relative(me)));
        assertThat(detail.at("message.ban_active")).isEqualTo(true);
        assertThat(RiskKit.rows(detail, "ban_records")).hasSize(2);
    }

    @Test
    void butNeverTheStaff() {
        risk.standing(account, 74);
        long order = desks.confirmed(http, me, schedule);
        kit.wards.insert("update account set is_admin = true where id = ?", account);
        Answer admin = missed(order);
        assertThat(admin.at("message.risk_score")).isEqualTo(104);
        assertThat(admin.at("message.ban_active")).isEqualTo(false);
        assertThat(RiskKit.rows(admin, "ban_records")).isEmpty();
    }

    @Test
    void norDoctors() {
        risk.standing(account, 74);
        long order = desks.confirmed(http, me, schedule);
        kit.wards.told(
                "update doctor set account_id = ? where id = ?",
                account,
                kit.ward().doctor());
        assertThat(missed(order).at("message.ban_active")).isEqualTo(false);
    }

    @Test
    void whoeverElseBansAtTheSameTime() {
        List<Long> orders = kit.relatives(me, 6).stream()
                .map(relative -> kit.booked(http, me, relative, schedule))
                .toList();
        kit.wards.insert("update risk_account set score = 74, base = 74 where account_id = ?", account);
        AtOnce.run(12, i -> i < 6 ? ok(kit.cancel(http, me, orders.get(i))) : done(ban(i)));
        Answer detail = risk.detail(http, account);
        assertThat(detail.at("message.risk_score")).as("8, then 4 each").isEqualTo(74 + 8 + 3 * 4);
        assertThat(RiskKit.rows(detail, "ban_records"))
                .hasSize(1)
                .allSatisfy(record -> assertThat(record).containsEntry("is_active", true));
        assertThat(detail.at("message.ban_type")).isEqualTo(detail.at("message.ban_records.0.ban_type"));
        assertThat(detail.at("message.ban_reason")).isEqualTo(detail.at("message.ban_records.0.reason"));
    }

    private Answer ban(int number) {
        return risk.ban(http, account, number % 2 == 0 ? "register" : "all", 1, "第" + number + "次");
    }
}
