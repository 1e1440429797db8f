package guahao.booking.web;

import static guahao.booking.BookingKit.ok;
import static guahao.booking.BookingKit.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards.Ward;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Moving an order: where to, and what it is refused for. */
@ServerTest
class RescheduleOverHttpTest {

    private final Http http;
    private final BookingKit kit;
    private final Ward ward;
    private final Someone me;
    private final long from;
    private final long order;

    RescheduleOverHttpTest(Http http, BookingKit kit) {
        this.http = http;
        this.kit = kit;
        ward = kit.ward();
        me = kit.someone();
        from = kit.schedule(ward, 2, 1);
        order = kit.booked(http, me, from);
    }

    private Answer move(long target) {
        return kit.move(http, me, order, target);
    }

    private Answer options(Someone by) {
        return http.get("/patient/appointments/" + order + "/reschedule-options")
                .token(by.token())
                .send();
    }

    @Test
    void theOrderMovesInPlaceAndPaysTheDifference() {
        long to = kit.schedule(ward, 3, 0, 1, "80.5");
        String orderNo = String.valueOf(kit.detail(http, me, order).at("message.orderNo"));
        Answer moved = ok(move(to));
        assertThat(moved.number("message.id")).isEqualTo(order);
        assertThat(moved.at("message.appointmentTime")).isEqualTo("上午");
        assertThat(moved.node("message.price").getDoubleValue()).isEqualTo(80.5);
        assertThat(moved.node("message.priceDiff").getDoubleValue()).isEqualTo(30.5);
        assertThat(moved.at("message.status")).isEqualTo("pending");
        assertThat(kit.detail(http, me, order).at("message.orderNo")).isEqualTo(orderNo);
        assertThat(kit.remaining(from)).isEqualTo(1);
        assertThat(kit.remaining(to)).isEqualTo(0);
        assertThat(ok(kit.pay(http, me, order)).node("message.amount").getDoubleValue())
                .isEqualTo(80.5);
    }

    @Test
    void optionsAreWhatWouldBeAccepted() {
        long to = kit.schedule(ward, 3, 0, 4, "80");
        kit.schedule(ward, 3, 1, 0, "50");
        kit.schedule(ward, -1, 1);
        kit.wards.insert("update schedule set slot_type = 1 where id = ?", kit.schedule(ward, 4, 1));
        kit.wards.insert("update schedule set open = false where id = ?", kit.schedule(ward, 5, 1));
        Answer answer = ok(options(me));
        assertThat(answer.number("message.appointmentId")).isEqualTo(order);
        assertThat(answer.number("message.currentScheduleId")).isEqualTo(from);
        assertThat(answer.at("message.currentTimeSection")).isEqualTo("下午");
        assertThat(answer.node("message.options").size()).isEqualTo(1);
        assertThat(answer.number("message.options.0.scheduleId")).isEqualTo(to);
        assertThat(answer.number("message.options.0.remainingSlots")).isEqualTo(4);
        assertThat(answer.at("message.options.0.startTime")).isEqualTo("08:00");
        assertThat(answer.at("message.options.0.endTime")).isEqualTo("12:00");
        assertThat(answer.at("message.options.0.clinicName")).isEqualTo(ward.clinicName());
        refused(options(kit.someone()), 102, "无权查看改约选项");
        refused(
                http.get("/patient/appointments/-1/reschedule-options")
                        .token(me.token())
                        .send(),
                106,
                "预约不存在");
        ok(kit.cancel(http, me, order));
        refused(options(me), 99, "当前状态不可改约");
    }

    @Test
    void onlyTheSameDoctorClinicAndKindAndWhatIsOpen() {
        refused(kit.move(http, kit.someone(), order, from), 102, "无权改约该订单");
        refused(move(-1), 106, "目标排班不存在");
        refused(move(from), 99, "请选择不同的排班进行改约");
        refused(move(kit.schedule(kit.ward(), 3, 1)), 99, "仅支持同医生改约");
        long elsewhere = kit.schedule(ward, 3, 1);
        kit.wards.insert(
                "update schedule set clinic_id = ? where id = ?",
                kit.wards.clinic(ward.hospital(), ward.department(), "另一门诊"),
                elsewhere);
        refused(move(elsewhere), 99, "仅支持同诊室同号源改约");
        kit.wards.insert("update schedule set clinic_id = ?, slot_type = 2 where id = ?", ward.clinic(), elsewhere);
        refused(move(elsewhere), 99, "仅支持同号源类型改约");
        kit.wards.insert("update schedule set slot_type = 0, open = false where id = ?", elsewhere);
        refused(move(elsewhere), 99, "目标排班已停诊");
        refused(move(kit.schedule(ward, -1, 1)), 99, "目标排班已过开始时间，无法改约");
        refused(move(kit.schedule(ward, 3, 0)), 99, "目标排班号源不足");
        assertThat(http.put("/patient/appointments/" + order + "/reschedule", "{}")
                        .token(me.token())
                        .send()
                        .at("code"))
                .isEqualTo(99);
        kit.ban(me, "ALL");
        refused(move(kit.schedule(ward, 4, 1)), 102, "账号已被封禁，原因: 刷号，永久封禁");
        kit.assertBalanced(from);
    }

    @Test
    void aPaidOrderKeepsItsPrice() {
        ok(kit.pay(http, me, order));
        refused(move(kit.schedule(ward, 3, 0, 1, "50.01")), 99, "已支付订单仅支持同价改约");
        Answer moved = ok(move(kit.schedule(ward, 4, 1)));
        assertThat(moved.at("message.status")).isEqualTo("confirmed");
        assertThat(moved.at("message.paymentStatus")).isEqualTo("paid");
    }

    @Test
    void otherOrdersOfThePatientStandInTheWay() {
        kit.booked(http, me, kit.schedule(ward, 20 - 6, 1));
        refused(move(kit.schedule(ward, 12, 1)), 1004, "同科室7天内不可重复挂号");
        long there = kit.schedule(ward, 5, 2);
        kit.set(ward, "registration", "sameClinicInterval", "1");
        kit.booked(http, me, there);
        refused(move(there), 1002, "该时段已有预约");
    }

    @Test
    void whatIsOverOrBegunDoesNotMove() {
        long to = kit.schedule(ward, 3, 1);
        kit.wards.insert("update schedule set date = ? where id = ?", kit.today.minusDays(1), from);
        refused(move(to), 99, "已过就诊时间，无法改约");
        kit.wards.insert("update appointment set payment_status = 'FAILED' where id = ?", order);
        refused(move(to), 99, "当前支付状态不可改约");
        kit.wards.insert("update appointment set status = 'COMPLETED' where id = ?", order);
        refused(move(to), 99, "当前状态不可改约");
    }

    @Test
    void theSlotThatIsLeftGoesToWhoWaits() {
        Someone waiting = kit.someone();
        long waits = kit.joined(http, waiting, from);
        ok(move(kit.schedule(ward, 3, 1)));
        assertThat(kit.status(waits)).isEqualTo("PENDING/PENDING");
        assertThat(kit.remaining(from)).isEqualTo(0);
        List.of(from).forEach(kit::assertBalanced);
    }
}
