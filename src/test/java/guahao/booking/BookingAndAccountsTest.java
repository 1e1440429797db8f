package guahao.booking;

import static guahao.booking.BookingKit.ok;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit.Someone;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where orders and accounts meet: an account that ends, and what WeChat users allow along with their orders. */
@ServerTest
class BookingAndAccountsTest {

    private final Http http;
    private final BookingKit kit;
    private final Someone me;
    private final long schedule;

    BookingAndAccountsTest(Http http, BookingKit kit) {
        this.http = http;
        this.kit = kit;
        me = kit.someone();
        schedule = kit.schedule(kit.ward(), 2, 3);
    }

    @Test
    void theOrdersOfADeletedAccountAreCancelledAndRefunded() {
        long paid = kit.booked(http, me, schedule);
        ok(kit.pay(http, me, paid));
        ok(http.delete("/auth/users/" + me.person().id())
                .token(kit.people.admin().token())
                .send());
        assertThat(kit.status(paid)).isEqualTo("CANCELLED/REFUNDED");
        assertThat(kit.remaining(schedule)).isEqualTo(3);
        kit.assertBalanced(schedule);
    }

    @Test
    void whoAllowsItIsToldByWeChat() {
        String code = "code-" + UUID.randomUUID();
        String body = BookingKit.body(schedule, me.patient()).replaceFirst("}$", "") + ",\"wxCode\":\"" + code
                + "\",\"subscribeAuthResult\":{\"appointment-stopped\":\"accept\",\"errMsg\":\"ok\"}}";
        ok(http.post("/patient/appointments", body).token(me.token()).send());
        assertThat(http.get("/patient/wechat/authorized?templateId=appointment-stopped")
                        .token(me.token())
                        .send()
                        .at("message.authorized"))
                .isEqualTo(true);
        ok(http.put("/admin/schedules/" + schedule, "{\"status\":\"停诊\"}")
                .token(kit.people.admin().token())
                .send());
        assertThat(kit.wards.column(
                        "select m.template from outbox_message m join account a on a.openid = m.recipient where a.id = ?",
                        me.person().id()))
                .containsExactly("appointment-stopped");
    }

    @Test
    void nonsenseAboutWeChatHurtsNoOrder() {
        String body = BookingKit.body(schedule, me.patient()).replaceFirst("}$", "")
                + ",\"wxCode\":5,\"subscribeAuthResult\":\"x\",\"subscribeScene\":[]}";
        ok(http.post("/patient/appointments", body).token(me.token()).send());
    }
}
