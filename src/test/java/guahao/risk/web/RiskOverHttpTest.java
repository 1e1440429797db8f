package guahao.risk.web;

import static guahao.booking.BookingKit.ok;
import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.risk.RiskKit;
import guahao.scheduling.Wards.Ward;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class RiskOverHttpTest {

    private final Http http;
    private final BookingKit kit;
    private final RiskKit risk;
    private final Someone me;
    private final long account;
    private final String name = People.name();

    RiskOverHttpTest(Http http, BookingKit kit, RiskKit risk) {
        this.http = http;
        this.kit = kit;
        this.risk = risk;
        this.me = kit.someoneWithMail(name + "@example.com");
        this.account = me.person().id();
    }

    private Answer list(String query) {
        return done(risk.get(http, "/users?" + query));
    }

    private Answer stats(String query) {
        return risk.get(http, "/users/" + account + "/stats?" + query);
    }

    @Test
    void aListHasWhomItIsFor() {
        Answer normal = list("query=" + name.substring(3));
        assertThat(normal.number("message.total")).isEqualTo(1);
        assertThat(normal.number("message.page")).isEqualTo(1);
        assertThat(normal.number("message.page_size")).isEqualTo(10);
        assertThat(normal.number("message.users.0.user_id")).isEqualTo(account);
        assertThat(normal.at("message.users.0.username")).isEqualTo(name + "@example.com");
        assertThat(normal.number("message.users.0.risk_score")).isZero();
        assertThat(normal.at("message.users.0.risk_level")).isEqualTo("SAFE");
        assertThat(normal.at("message.users.0.banned")).isEqualTo(false);
        assertThat(normal.at("message.users.0.ban_type")).isNull();
        assertThat(normal.at("message.users.0.ban_until")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, normal", "29, normal", "30, low", "49, low", "50, high", "74, high", "75, high"})
    void anAccountIsInTheListOfItsLevel(int score, String list) {
        risk.standing(account, score);
        for (String type : List.of("normal", "low", "high", "banned")) {
            assertThat(list("user_type=" + type + "&query=" + name).number("message.total"))
                    .as(type)
                    .isEqualTo(type.equals(list) ? 1 : 0);
        }
    }

    @Test
    void theBannedAreInAListOfTheirOwn() {
        done(risk.ban(http, account, "register", 3, "刷号"));
        Answer banned = list("user_type=banned&query=" + name);
        assertThat(banned.at("message.users.0.banned")).isEqualTo(true);
        assertThat(banned.at("message.users.0.ban_type")).isEqualTo("register");
        assertThat(banned.at("message.users.0.ban_until")).isNotNull();
        assertThat(list("query=" + name).at("message.users.0.banned")).isEqualTo(true);
        over();
        assertThat(list("user_type=banned&query=" + name).number("message.total"))
                .isZero();
        assertThat(list("query=" + name).at("message.users.0.banned")).isEqualTo(false);
    }

    /** The ban's time is over. */
    private void over() {
        for (String table : List.of("account_ban", "ban_record")) {
            kit.wards.insert(
                    "update " + table + " set until = now(3) - interval 1 second where account_id = ?", account);
        }
    }

    @Test
    void listsArePagedAndTakeEveryCharacterForItself() {
        List<Someone> more = List.of(
                kit.someoneWithMail("a" + name + "@example.com"), kit.someoneWithMail("b" + name + "@example.com"));
        risk.standing(more.getLast().person().id(), 20);
        Answer first = list("query=" + name + "&page_size=2");
        assertThat(first.number("message.total")).isEqualTo(3);
        assertThat(first.number("message.users.0.user_id"))
                .as("the highest score")
                .isEqualTo(more.getLast().person().id());
        assertThat(RiskKit.rows(list("query=" + name + "&page_size=2&page=2"), "users"))
                .hasSize(1);
        assertThat(RiskKit.rows(list("query=" + name + "&pageSize=2&page=9"), "users"))
                .isEmpty();
        assertThat(list("query=" + name + "%25").number("message.total")).isZero();
        assertThat(list("query=" + name.substring(0, 5) + "_").number("message.total"))
                .isZero();
        done(http.call("DELETE", "/auth/users/" + account).token(risk.admin()).send());
        assertThat(list("query=" + name).number("message.total")).isEqualTo(2);
        refused(risk.get(http, "/users/" + account), 106, "用户不存在");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=-1", "page_size=0", "page=x", "page_size=1.5", "pageSize=-3"})
    void pagesHaveToBeNumbers(String query) {
        refused(risk.get(http, "/users?" + query), 99, "分页参数必须为正整数");
    }

    @Test
    void whatThereIsNotIsToldSo() {
        refused(risk.get(http, "/users?user_type=x"), 99, "user_type 无效");
        refused(risk.get(http, "/users?user_type=HIGH"), 99, "user_type 无效");
        assertThat(list("user_type=&query=" + name).number("message.total")).isEqualTo(1);
        long nobody = risk.nobody();
        refused(risk.get(http, "/users/" + nobody), 106, "用户不存在");
        refused(risk.get(http, "/users/" + nobody + "/stats?end_date=2025-11-20"), 106, "用户不存在");
        refused(risk.ban(http, nobody, "all", 1, "x"), 106, "用户不存在");
        refused(risk.unban(http, nobody), 106);
        refused(risk.get(http, "/users/x"), 99);
        refused(risk.unban(http, account), 106, "该用户当前无有效封禁");
    }

    @Test
    void onlyAdministratorsMay() {
        for (String path : List.of("/users", "/users/1", "/users/1/stats")) {
            refused(http.get("/admin/anti-scalper" + path).token(me.token()).send(), 102, "无权限");
            assertThat(http.get("/admin/anti-scalper" + path).send().status()).isEqualTo(401);
        }
        for (String path : List.of("/ban", "/unban")) {
            refused(
                    http.post("/admin/anti-scalper" + path, "{")
                            .token(me.token())
                            .send(),
                    102,
                    "无权限");
        }
    }

    @Test
    void aBanIsOneAndANewOneOverwritesIt() {
        Answer first = done(risk.ban(http, account, "login", 7, "多次异常行为检测"));
        assertThat(first.at("message.detail")).isEqualTo("封禁操作成功");
        assertThat(first.number("message.user_id")).isEqualTo(account);
        assertThat(first.at("message.ban_type")).isEqualTo("login");
        assertThat(first.at("message.is_active")).isEqualTo(true);
        Answer second = done(risk.ban(http, account, "all", 0, "永久"));
        assertThat(second.at("message.ban_until")).isNull();
        Answer detail = risk.detail(http, account);
        assertThat(detail.at("message.username")).isEqualTo(name + "@example.com");
        assertThat(detail.at("message.is_admin")).isEqualTo(false);
        assertThat(detail.at("message.ban_active")).isEqualTo(true);
        assertThat(detail.at("message.ban_type")).isEqualTo("all");
        assertThat(detail.at("message.ban_until")).isNull();
        assertThat(detail.at("message.ban_reason")).isEqualTo("永久");
        assertThat(detail.at("message.unban_time")).isNull();
        assertThat(RiskKit.rows(detail, "ban_records")).hasSize(1);
        assertThat(detail.at("message.ban_records.0.ban_type")).isEqualTo("all");
        assertThat(detail.at("message.ban_records.0.deactivated_at")).isNull();
    }

    @Test
    void aBanThatIsLiftedStaysInTheRecords() {
        done(risk.ban(http, account, "login", 7, "一"));
        Answer lifted = done(risk.unban(http, account));
        assertThat(lifted.at("message.detail")).isEqualTo("解除封禁成功");
        assertThat(lifted.at("message.ban_type")).isEqualTo("login");
        assertThat(lifted.at("message.unban_time")).isNotNull();
        refused(risk.unban(http, account), 106, "该用户当前无有效封禁");
        Answer free = risk.detail(http, account);
        assertThat(free.at("message.ban_active")).isEqualTo(false);
        assertThat(free.at("message.ban_type")).isNull();
        assertThat(free.at("message.ban_until")).isNull();
        assertThat(free.at("message.ban_reason")).isNull();
        assertThat(free.at("message.unban_time")).isEqualTo(lifted.at("message.unban_time"));
        assertThat(free.at("message.ban_records.0.is_active")).isEqualTo(false);
        assertThat(free.at("message.ban_records.0.deactivated_at")).isEqualTo(lifted.at("message.unban_time"));
        done(risk.ban(http, account, "register", 1, "二"));
        Answer again = risk.detail(http, account);
        assertThat(RiskKit.rows(again, "ban_records")).extracting("reason").containsExactly("二", "一");
        assertThat(again.at("message.unban_time")).isEqualTo(lifted.at("message.unban_time"));
    }

    @Test
    void aBanEndsByItself() {
        done(risk.ban(http, account, "all", 1, "x"));
        over();
        Answer detail = risk.detail(http, account);
        assertThat(detail.at("message.ban_active")).isEqualTo(false);
        assertThat(detail.at("message.ban_reason")).isNull();
        assertThat(detail.at("message.unban_time")).isNull();
        assertThat(detail.at("message.ban_records.0.is_active")).isEqualTo(false);
        refused(risk.unban(http, account), 106, "该用户当前无有效封禁");
        ok(kit.book(http, me, me.patient(), kit.schedule(kit.ward(), 3, 1)));
        done(risk.ban(http, account, "login", 1, "y"));
        assertThat(RiskKit.rows(risk.detail(http, account), "ban_records")).hasSize(2);
    }

    @Test
    void administratorsAreNotBanned() {
        long admin = kit.people.admin().id();
        refused(risk.ban(http, admin, "all", 1, "x"), 99, "不能封禁管理员账号");
        assertThat(risk.detail(http, admin).at("message.is_admin")).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"user_id\":1}",
                "{\"user_id\":\"x\",\"ban_type\":\"all\",\"duration_days\":1,\"reason\":\"x\"}",
                "{\"user_id\":true,\"ban_type\":\"all\",\"duration_days\":1,\"reason\":\"x\"}",
                "{\"user_id\":1,\"ban_type\":\"x\",\"duration_days\":1,\"reason\":\"x\"}",
                "{\"user_id\":1,\"ban_type\":7,\"duration_days\":1,\"reason\":\"x\"}",
                "{\"user_id\":1,\"ban_type\":\"all\",\"duration_days\":-1,\"reason\":\"x\"}",
                "{\"user_id\":1,\"ban_type\":\"all\",\"duration_days\":36501,\"reason\":\"x\"}",
                "{\"user_id\":1,\"ban_type\":\"all\",\"duration_days\":1.5,\"reason\":\"x\"}",
                "{\"user_id\":1,\"ban_type\":\"all\",\"duration_days\":1}",
                "{\"user_id\":1,\"ban_type\":\"all\",\"duration_days\":1,\"reason\":\" \"}",
                "[]",
                "{"
            })
    void aBanHasToBeWhole(String body) {
        refused(risk.post(http, "/ban", body), 99);
    }

    @Test
    void aReasonHasItsLength() {
        String most = "长".repeat(500);
        done(risk.ban(http, account, "login", 36500, most));
        assertThat(risk.detail(http, account).at("message.ban_reason")).isEqualTo(most);
        refused(risk.ban(http, account, "login", 1, most + "长"), 99);
        refused(risk.post(http, "/unban", "{\"user_id\":" + account + "}"), 99);
        refused(risk.post(http, "/unban", "{\"user_id\":" + account + ",\"reason\":\"\"}"), 99);
        done(risk.post(http, "/unban", "{\"user_id\":\"" + account + "\",\"reason\":\"x\"}"));
    }

    @Test
    void theBannedDoNotBookNorMoveButPayAndCancel() {
        Ward ward = kit.ward();
        long schedule = kit.schedule(ward, 3, 1, 1, "50");
        long other = kit.schedule(ward, 4, 1, 1, "50");
        long order = kit.booked(http, me, schedule);
        long waiting = kit.joined(http, me, kit.schedule(kit.ward(), 5, 0));
        done(risk.ban(http, account, "register", 1, "刷号"));
        String text = "账号已被封禁，原因: 刷号，封禁至: "
                + String.valueOf(risk.detail(http, account).at("message.ban_until"))
                        .replace('T', ' ');
        refused(kit.book(http, me, me.patient(), other), 102, text);
        refused(kit.join(http, me, me.patient(), kit.schedule(kit.ward(), 6, 0)), 102, text);
        refused(kit.convert(http, me, waiting), 102, text);
        refused(kit.move(http, me, order, other), 102, text);
        ok(kit.pay(http, me, order));
        ok(kit.cancel(http, me, order));
        done(risk.ban(http, account, "login", 1, "刷号"));
        ok(kit.book(http, me, me.patient(), other));
    }

    @Test
    void statsCountEachOrderOnce() {
        Ward ward = kit.ward();
        long schedule = kit.schedule(ward, 3, 9);
        long own = kit.booked(http, me, schedule);
        ok(kit.pay(http, me, own));
        ok(kit.cancel(http, me, kit.booked(http, me, kit.relative(me), schedule)));
        kit.booked(http, me, kit.relative(me), kit.schedule(ward, 4, 9));
        Someone friend = kit.someone();
        kit.relate(friend, me.patient());
        kit.booked(http, friend, me.patient(), kit.schedule(kit.ward(), 5, 9));
        kit.joined(http, me, kit.schedule(kit.ward(), 3, 0));
        String from = kit.today.plusDays(3).toString();
        Answer all = done(stats("start_date=" + from + "&end_date=" + kit.today.plusDays(5)));
        assertThat(all.at("message.start_date")).isEqualTo(from);
        assertThat(all.number("message.total_registrations")).isEqualTo(5);
        assertThat(all.number("message.total_cancellations")).isEqualTo(1);
        assertThat(all.node("message.cancellation_rate").getDoubleValue()).isEqualTo(0.2);
        assertThat(all.number("message.total_completed")).isZero();
        assertThat(all.number("message.total_no_show")).isZero();
        assertThat(all.number("message.total_confirmed")).isEqualTo(1);
        assertThat(all.number("message.total_pending")).isEqualTo(2);
        assertThat(all.number("message.total_waitlist")).isEqualTo(1);
        assertThat(all.number("message.login_count")).isZero();
        assertThat(all.number("message.register_count")).isEqualTo(5);
        assertThat(all.number("message.cancel_count")).isEqualTo(1);
        assertThat(done(stats("end_date=" + from)).number("message.total_registrations"))
                .isEqualTo(3);
        assertThat(done(stats("end_date=" + from)).at("message.start_date")).isNull();
        Answer none = done(stats("start_date=2020-01-01&end_date=2020-12-31T23:59:59.999Z"));
        assertThat(none.number("message.total_registrations")).isZero();
        assertThat(none.number("message.cancellation_rate")).isZero();
        assertThat(none.at("message.end_date")).isEqualTo("2021-01-01T07:59:59");
    }

    @Test
    void statsOfARangeTheWrongWayRoundAreRefused() {
        String text = "开始日期不能大于结束日期";
        refused(stats("start_date=2025-11-21&end_date=2025-11-20"), 99, text);
        refused(stats("start_date=2025-11-20T16:00:00Z&end_date=2025-11-20T23:59:59"), 99, text);
        done(stats("start_date=2025-11-20&end_date=2025-11-20"));
        done(stats("start_date=2025-11-20T16:00:00Z&end_date=2025-11-21"));
        refused(stats("start_date=2025-11-20"), 99);
        refused(stats("start_date=x&end_date=2025-11-20"), 99);
        refused(stats("start_date=2025-02-30&end_date=2025-11-20"), 99);
    }
}
