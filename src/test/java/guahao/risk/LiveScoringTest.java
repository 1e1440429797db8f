package guahao.risk;

import static guahao.booking.BookingKit.ok;
import static guahao.kit.Hospital.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.booking.Booking;
import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.booking.BookingRequest;
import guahao.consultation.Desks;
import guahao.identity.People.Person;
import guahao.identity.account.Account;
import guahao.identity.account.Accounts;
import guahao.identity.signin.Entrance;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.database.Transactions;
import guahao.scheduling.AtOnce;
import guahao.scheduling.Wards.Ward;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServerTest
class LiveScoringTest {

    private final Http http;
    private final BookingKit kit;
    private final Desks desks;
    private final RiskKit risk;
    private final Ward ward;
    private final long schedule;
    private final Someone me;
    private final long account;

    LiveScoringTest(Http http, BookingKit kit, Desks desks, RiskKit risk) {
        this.http = http;
        this.kit = kit;
        this.desks = desks;
        this.risk = risk;
        this.ward = kit.ward();
        this.schedule = kit.schedule(ward, 3, 50);
        this.me = kit.someone();
        this.account = me.person().id();
    }

    private List<String> logs() {
        return risk.logs(http, account);
    }

    private List<Long> bookedForRelatives(int count) {
        return kit.relatives(me, count).stream()
                .map(relative -> kit.booked(http, me, relative, schedule))
                .toList();
    }

    @Test
    void threeBookingsInTenMinutesCountOnce() {
        bookedForRelatives(2);
        assertThat(logs()).isEmpty();
        bookedForRelatives(3);
        assertThat(logs()).containsExactly("short_time_batch_register 15");
        Answer detail = risk.detail(http, account);
        assertThat(detail.at("message.risk_logs.0.risk_level")).isEqualTo("SAFE");
        assertThat(detail.at("message.risk_logs.0.description")).isEqualTo("10分钟内挂号3次");
        assertThat(detail.at("message.risk_level")).isEqualTo("SAFE");
        kit.wards.insert("update risk_log set at = at - interval 10 minute where account_id = ?", account);
        bookedForRelatives(1);
        assertThat(logs()).containsExactly("short_time_batch_register 15", "short_time_batch_register 15");
    }

    @Test
    void threeDepartmentsInAnHourCountOnce() {
        kit.booked(http, me, schedule);
        kit.wards.insert(
                "update appointment set created_at = created_at - interval 59 minute where initiator_id = ?", account);
        kit.booked(http, me, kit.schedule(kit.ward(), 3, 5));
        kit.booked(http, me, kit.schedule(kit.ward(), 3, 5));
        assertThat(logs()).containsExactly("cross_department_batch 20");
        kit.booked(http, me, kit.schedule(kit.ward(), 3, 5));
        assertThat(logs()).containsExactly("short_time_batch_register 15", "cross_department_batch 20");
        assertThat(risk.detail(http, account).at("message.risk_level")).isEqualTo("LOW");
    }

    @Test
    void refusedBookingsAndWaitingCountNothing() {
        long full = kit.schedule(ward, 5, 0);
        kit.relatives(me, 4).forEach(relative -> {
            kit.book(http, me, relative, full);
            ok(kit.join(http, me, relative, full));
        });
        assertThat(logs()).isEmpty();
    }

    @Test
    void bookingsAtOnceSeeEachOther() {
        List<Long> relatives = kit.relatives(me, 3);
        AtOnce.run(3, i -> ok(kit.book(http, me, relatives.get(i), schedule)));
        assertThat(logs()).containsExactly("short_time_batch_register 15");
        List<Long> more = kit.relatives(me, 8);
        AtOnce.run(8, i -> ok(kit.book(http, me, more.get(i), schedule)));
        assertThat(logs()).containsExactly("short_time_batch_register 15");
        assertThat(risk.score(http, account)).isEqualTo(15);
    }

    @Test
    void theThirdCancellationOfADayCountsAndEachAfterIt() {
        List<Long> orders = bookedForRelatives(6);
        ok(kit.cancel(http, me, orders.get(0)));
        ok(http.call("POST", "/patient/appointments/" + orders.get(1) + "/cancel-payment")
                .token(me.token())
                .send());
        assertThat(logs()).hasSize(1);
        List<Long> rest = orders.subList(2, 6);
        AtOnce.run(rest.size(), i -> ok(kit.cancel(http, me, rest.get(i))));
        assertThat(logs().subList(0, 4)).containsOnly("frequent_cancel 8");
        assertThat(risk.score(http, account)).isEqualTo(15 + 4 * 8);
        assertThat(risk.detail(http, account).at("message.risk_level")).isEqualTo("LOW");
    }

    @Test
    void whatTheHospitalCancelsAndWhatIsRefusedCountsNothing() {
        List<Long> orders = bookedForRelatives(4);
        ok(http.put("/admin/schedules/" + schedule, "{\"status\":\"停诊\"}")
                .token(risk.admin())
                .send());
        orders.forEach(order -> kit.cancel(http, me, order));
        assertThat(logs()).containsExactly("short_time_batch_register 15");
    }

    @Test
    void whoDoesNotComeLosesAndWhoComesGains() {
        Person doctor = desks.doctorOf(ward);
        long missed = desks.confirmed(http, me, schedule);
        ok(desks.next(http, doctor, schedule));
        ok(desks.pass(http, doctor, "{\"order_id\":" + missed + ",\"max_pass_count\":1}"));
        assertThat(logs()).containsExactly("no_show 30");
        Someone other = kit.someone();
        long kept = desks.confirmed(http, other, schedule);
        ok(desks.next(http, doctor, schedule));
        ok(desks.complete(http, doctor, "{\"order_id\":" + kept + "}"));
        assertThat(risk.logs(http, other.person().id())).containsExactly("complete_visit -10");
        assertThat(risk.score(http, other.person().id())).isZero();
    }

    @Test
    void whoHasNoAccountIsAnsweredForUnlessByTheStaff() {
        Person doctor = desks.doctorOf(ward);
        passOver(doctor, kit.relative(me));
        assertThat(logs()).containsExactly("no_show 30");
        kit.wards.insert("update account set is_admin = true where id = ?", account);
        passOver(doctor, kit.relative(me));
        assertThat(logs()).containsExactly("no_show 30");
    }

    private void passOver(Person doctor, long patient) {
        long order = kit.booked(http, me, patient, schedule);
        ok(kit.pay(http, me, order));
        ok(desks.next(http, doctor, schedule));
        ok(desks.pass(http, doctor, "{\"order_id\":" + order + ",\"max_pass_count\":1}"));
    }

    @Test
    void whoProvesWhoHeIsGainsOnce() {
        String body = "{\"identifier\":\"%s\",\"password\":\"x\"}";
        risk.standing(account, 25);
        done(http.post("/patient/identity/verify", body.formatted(account + 700_000_000))
                .token(me.token())
                .send());
        done(http.post("/patient/identity/verify", body.formatted(account + 800_000_000))
                .token(me.token())
                .send());
        assertThat(logs()).containsExactly("identity_verify -10");
        assertThat(risk.score(http, account)).isEqualTo(15);
    }

    @Test
    void deedsOfAllKindsAtOnceDoNotHinderEachOther(Entrance entrance, Accounts accounts) {
        List<Long> orders = bookedForRelatives(4);
        List<Long> relatives = kit.relatives(me, 4);
        Account mine = accounts.find(account).orElseThrow();
        AtOnce.<Object>run(16, i -> switch (i % 4) {
            case 0 -> ok(kit.book(http, me, relatives.get(i / 4), schedule));
            case 1 -> ok(kit.cancel(http, me, orders.get(i / 4)));
            case 2 -> entrance.enter(mine, Duration.ofHours(1));
            default -> done(risk.ban(http, account, "login", 1, "刷号"));
        });
        assertThat(risk.score(http, account)).isEqualTo(15 + 2 * 8);
        assertThat(kit.remaining(schedule)).isEqualTo(46);
        kit.assertBalanced(schedule);
    }

    @Test
    void whatIsUndoneLeavesNoTrace(Booking booking, Transactions transactions) {
        List<Long> relatives = kit.relatives(me, 3);
        assertThatThrownBy(() -> transactions.write(() -> {
                    relatives.forEach(relative ->
                            booking.book(new BookingRequest(account, schedule, relative, null), order -> order));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(logs()).isEmpty();
        bookedForRelatives(2);
        assertThat(logs()).isEmpty();
        assertThat(kit.remaining(schedule)).isEqualTo(48);
    }

    @Test
    void aFaultInScoringHindersNobody() {
        String trigger = "risk_fault_" + account;
        kit.wards.insert("create trigger " + trigger + " before insert on risk_log for each row if new.account_id = "
                + account + " then signal sqlstate '45000' set message_text = 'out of order'; end if");
        try {
            List<Long> orders = bookedForRelatives(4);
            orders.forEach(order -> ok(kit.cancel(http, me, order)));
        } finally {
            kit.wards.insert("drop trigger " + trigger);
        }
        assertThat(logs()).isEmpty();
        assertThat(risk.score(http, account)).as("neither log nor score").isZero();
        assertThat(kit.remaining(schedule)).isEqualTo(50);
        bookedForRelatives(1);
        assertThat(logs()).as("and it goes on").containsExactly("short_time_batch_register 15");
    }
}
