package guahao.booking.web;

import static guahao.booking.BookingKit.ok;
import static guahao.booking.BookingKit.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.booking.OrderPayment;
import guahao.booking.PaymentMethod;
import guahao.booking.payment.RefundJob;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.failure.Failure;
import guahao.scheduling.Wards.Ward;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paying, refunds, and the time to pay. */
@ServerTest
class PaymentOverHttpTest {

    private final Http http;
    private final BookingKit kit;
    private final OrderPayment payment;
    private final RefundJob refunds;
    private final Ward ward;
    private final Someone me;
    private final long schedule;

    PaymentOverHttpTest(Http http, BookingKit kit, OrderPayment payment, RefundJob refunds) {
        this.http = http;
        this.kit = kit;
        this.payment = payment;
        this.refunds = refunds;
        ward = kit.ward();
        me = kit.someone();
        schedule = kit.schedule(ward, 2, 1);
    }

    private long booked() {
        return kit.booked(http, me, schedule);
    }

    private String orderNo(long id) {
        return kit.wards
                .column("select order_no from appointment where id = ?", id)
                .getFirst();
    }

    private long refundsOf(String orderNo, String condition) {
        return kit.number("select count(*) from refund where reference like concat(?, '%') and " + condition, orderNo);
    }

    @Test
    void payingConfirmsTheOrderOnce() {
        long id = booked();
        Answer paid = ok(http.post("/patient/appointments/" + id + "/pay", "{\"method\":\"wechat\",\"remark\":\"\"}")
                .token(me.token())
                .send());
        assertThat(paid.at("message.success")).isEqualTo(true);
        assertThat(paid.number("message.orderId")).isEqualTo(id);
        assertThat(paid.at("message.orderNo")).isEqualTo(orderNo(id));
        assertThat(paid.at("message.paymentStatus")).isEqualTo("paid");
        assertThat((String) paid.at("message.paymentTime")).hasSize(19);
        assertThat(paid.at("message.method")).isEqualTo("wechat");
        assertThat(paid.node("message.amount").getDoubleValue()).isEqualTo(50);
        assertThat(kit.detail(http, me, id).at("message.status")).isEqualTo("confirmed");
        refused(kit.pay(http, me, id), 99, "订单状态不允许支付（当前: paid）");
        Answer cancelled = ok(kit.cancel(http, me, id));
        assertThat(cancelled.node("message.refundAmount").getDoubleValue()).isEqualTo(50);
        assertThat(kit.status(id)).isEqualTo("CANCELLED/REFUNDED");
        refused(kit.pay(http, me, id), 99, "订单状态不允许支付（当前: refunded）");
        refunds.run();
        assertThat(refundsOf(orderNo(id), "amount = 50")).isEqualTo(1);
        kit.assertBalanced(schedule);
    }

    @Test
    void othersDoNotPayAndNothingElseIsPaid() {
        long id = booked();
        refused(kit.pay(http, me, -1), 106, "订单不存在");
        refused(kit.pay(http, kit.someone(), id), 102, "无权支付该订单");
        ok(kit.cancel(http, me, id));
        refused(kit.pay(http, me, id), 99, "订单状态不允许支付（当前: cancelled）");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"method\":\"cash\"}",
                "{\"method\":\"\"}",
                "{\"method\":1}",
                "",
                "{\"method\":\"bank\",\"remark\":1}"
            })
    void aMethodIsNeeded(String json) {
        long id = booked();
        assertThat(http.post("/patient/appointments/" + id + "/pay", json)
                        .token(me.token())
                        .send()
                        .at("code"))
                .isEqualTo(99);
        assertThat(kit.status(id)).isEqualTo("PENDING/PENDING");
    }

    @Test
    void theSameKeyPaysOnceAndIsAnsweredAlike() {
        long id = booked();
        String json = "{\"method\":\"bank\",\"clientToken\":\"" + UUID.randomUUID() + "\"}";
        Answer first = ok(http.post("/patient/appointments/" + id + "/pay", json)
                .token(me.token())
                .send());
        Answer again = http.post("/patient/appointments/" + id + "/pay", json)
                .token(me.token())
                .send();
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void moneyThatComesTooLateGoesBack() {
        long id = booked();
        var collected = payment.collect(me.person().id(), id).orElseThrow();
        ok(kit.cancel(http, me, id));
        assertThat(refundsOf(orderNo(id), "done_at is null")).isEqualTo(1);
        assertThatThrownBy(() -> payment.settle(me.person().id(), id, collected, PaymentMethod.BANK, null))
                .isInstanceOf(Failure.Conflict.class);
        payment.giveBack(collected);
        refunds.run();
        assertThat(refundsOf(orderNo(id), "done_at is not null and receipt is not null"))
                .isEqualTo(1);
        assertThat(kit.status(id)).isEqualTo("CANCELLED/CANCELLED");
    }

    @Test
    void whatIsOverdueCountsAsTimedOutBeforeAnybodyNotesIt() {
        long id = booked();
        kit.overdue(id);
        assertThat(kit.detail(http, me, id).at("message.status")).isEqualTo("timeout");
        assertThat(kit.detail(http, me, id).at("message.paymentStatus")).isEqualTo("failed");
        refused(kit.pay(http, me, id), 99, "订单状态错误（当前: timeout）");
        refused(kit.cancel(http, me, id), 99, "该预约无法取消");
        refused(
                http.post("/patient/appointments/" + id + "/cancel-payment", "{}")
                        .token(me.token())
                        .send(),
                99,
                "订单已取消");
        assertThat(kit.status(id)).isEqualTo("TIMEOUT/FAILED");
        assertThat(kit.remaining(schedule)).isEqualTo(1);
        ok(kit.book(http, me, me.patient(), schedule));
    }

    @Test
    void anOverdueOrderDoesNotKeepItsPatientFromBookingAgain() {
        kit.wards.insert("update schedule set total_slots = 2, remaining_slots = 2 where id = ?", schedule);
        long id = booked();
        kit.overdue(id);
        ok(kit.book(http, me, me.patient(), schedule));
        assertThat(kit.status(id)).isEqualTo("TIMEOUT/FAILED");
        kit.assertBalanced(schedule);
    }

    @Test
    void theTimeToPayIsWhatTheClinicSets() {
        kit.set(ward, "registration", "paymentTimeoutMinutes", "60");
        long id = booked();
        kit.overdue(id);
        assertThat(kit.detail(http, me, id).at("message.status")).isEqualTo("pending");
        ok(kit.pay(http, me, id));
    }

    @Test
    void remindersAreSentTheDayBefore() {
        String path = "/patient/appointments/%d/send-reminder";
        long id = booked();
        refused(http.call("POST", path.formatted(id)).token(me.token()).send(), 1001, "只能对已支付的订单发送提醒");
        ok(kit.pay(http, me, id));
        refused(http.call("POST", path.formatted(id)).token(me.token()).send(), 1003, "只能在就诊前一天发送提醒，该订单距离就诊还有2天");
        refused(
                http.call("POST", path.formatted(id))
                        .token(kit.someone().token())
                        .send(),
                102,
                "无权操作此订单");
        kit.wards.insert("update appointment set date = ? where id = ?", kit.today.plusDays(1), id);
        refused(http.call("POST", path.formatted(id)).token(me.token()).send(), 1004, "提醒发送失败，请检查授权情况或稍后重试");
        kit.wards.insert("update appointment set status = 'COMPLETED' where id = ?", id);
        refused(http.call("POST", path.formatted(id)).token(me.token()).send(), 1002, "只能对已确认的订单发送提醒");
    }

    @Test
    void whoHasAMailAddressIsRemindedByMail() {
        String address = UUID.randomUUID() + "@example.com";
        Someone someone = kit.someoneWithMail(address);
        long id = kit.booked(http, someone, kit.schedule(ward, 1, 1));
        ok(kit.pay(http, someone, id));
        Answer answer = ok(http.call("POST", "/patient/appointments/" + id + "/send-reminder")
                .token(someone.token())
                .send());
        assertThat(answer.at("message")).isEqualTo("提醒已发送");
        assertThat(kit.wards.column("select subject from outbox_message where recipient = ?", address))
                .containsExactly("就诊提醒");
    }
}
