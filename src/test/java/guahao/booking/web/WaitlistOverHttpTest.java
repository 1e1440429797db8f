package guahao.booking.web;

import static guahao.booking.BookingKit.list;
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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Waiting, leaving, and coming to a slot. */
@ServerTest
class WaitlistOverHttpTest {

    private final Http http;
    private final BookingKit kit;
    private final Ward ward;
    private final Someone holder;
    private final Someone me;
    private final long schedule;
    private final long held;

    WaitlistOverHttpTest(Http http, BookingKit kit) {
        this.http = http;
        this.kit = kit;
        ward = kit.ward();
        holder = kit.someone();
        me = kit.someone();
        schedule = kit.schedule(ward, 2, 1);
        held = kit.booked(http, holder, schedule);
    }

    private List<Map<String, Object>> mine(Someone someone) {
        return list(http.get("/patient/waitlist").token(someone.token()).send());
    }

    private Answer leave(Someone by, long id) {
        return http.delete("/patient/waitlist/" + id).token(by.token()).send();
    }

    private void grow() {
        kit.wards.insert(
                "update schedule set total_slots = total_slots + 1, remaining_slots = remaining_slots + 1 where id = ?",
                schedule);
    }

    @Test
    void whoWaitsHasAPlaceAndMovesUp() {
        Someone first = kit.someone();
        long ahead = kit.joined(http, first, schedule);
        Answer joined = ok(kit.join(http, me, me.patient(), schedule));
        assertThat(joined.number("message.queueNumber")).isEqualTo(2);
        assertThat(joined.at("message.estimatedTime")).isEqualTo("20分钟");
        assertThat((String) joined.at("message.createdAt")).hasSize(19);
        ok(leave(first, ahead));
        assertThat(mine(first)).isEmpty();
        assertThat(mine(me))
                .singleElement()
                .satisfies(item -> assertThat(item)
                        .containsOnlyKeys(
                                "id",
                                "scheduleId",
                                "hospitalName",
                                "departmentName",
                                "doctorName",
                                "doctorTitle",
                                "appointmentDate",
                                "appointmentTime",
                                "price",
                                "status",
                                "queueNumber",
                                "patientName",
                                "createdAt",
                                "canConvert")
                        .containsEntry("queueNumber", 1)
                        .containsEntry("status", "waitlist")
                        .containsEntry("canConvert", false));
        Answer all = http.get("/patient/appointments").token(me.token()).send();
        assertThat(all.number("message.total")).isZero();
        assertThat(list(http.get("/patient/appointments?status=waitlist")
                        .token(me.token())
                        .send()))
                .singleElement()
                .satisfies(item -> assertThat(item)
                        .containsEntry("queueNumber", 1)
                        .containsEntry("canCancel", false)
                        .containsEntry("canReschedule", false));
    }

    @Test
    void nobodyWaitsWithoutReason() {
        refused(kit.join(http, me, me.patient(), -1), 106, "排班不存在");
        refused(kit.join(http, me, -1, schedule), 106, "患者不存在");
        refused(kit.join(http, me, holder.patient(), schedule), 102, "无权为该患者候补");
        refused(kit.join(http, holder, holder.patient(), schedule), 1002, "该时段已有预约");
        kit.joined(http, me, schedule);
        refused(kit.join(http, me, me.patient(), schedule), 1006, "已在候补队列中");
        grow();
        refused(kit.join(http, me, me.patient(), schedule), 1005, "该时段有号源，无需候补");
        kit.wards.insert("update schedule set open = false where id = ?", schedule);
        refused(kit.join(http, me, me.patient(), schedule), 99, "该排班已停诊");
        kit.ban(me, "REGISTER");
        refused(kit.join(http, me, me.patient(), schedule), 102, "账号已被封禁，原因: 刷号，永久封禁");
    }

    @Test
    void leavingIsForThoseWhoWait() {
        long waits = kit.joined(http, me, schedule);
        refused(leave(me, -1), 106, "候补记录不存在");
        refused(leave(kit.someone(), waits), 102, "无权取消该候补");
        assertThat(ok(leave(me, waits)).at("message.success")).isEqualTo(true);
        assertThat(kit.status(waits)).isEqualTo("CANCELLED/CANCELLED");
        refused(leave(me, waits), 99, "当前状态不可取消");
        refused(leave(holder, held), 99, "当前状态不可取消");
        kit.joined(http, me, schedule);
    }

    @Test
    void waitingOrdersAreNeitherPaidNorCancelledNorMoved() {
        long waits = kit.joined(http, me, schedule);
        refused(kit.pay(http, me, waits), 99, "订单状态错误（当前: waitlist）");
        refused(kit.cancel(http, me, waits), 99, "该预约无法取消");
        refused(
                http.post("/patient/appointments/" + waits + "/cancel-payment", "{}")
                        .token(me.token())
                        .send(),
                99,
                "当前状态不可取消");
        refused(kit.move(http, me, waits, schedule), 99, "当前状态不可改约");
    }

    @Test
    void aSlotThatComesFreeGoesToTheFirstAndHeIsTold() {
        String address = UUID.randomUUID() + "@example.com";
        Someone first = kit.someoneWithMail(address);
        long waits = kit.joined(http, first, schedule);
        long behind = kit.joined(http, me, schedule);
        ok(kit.cancel(http, holder, held));
        assertThat(kit.status(waits)).isEqualTo("PENDING/PENDING");
        assertThat(kit.status(behind)).isEqualTo("WAITLIST/PENDING");
        assertThat(kit.remaining(schedule)).isZero();
        Answer detail = kit.detail(http, first, waits);
        assertThat(detail.at("message.sourceType")).isEqualTo("waitlist");
        assertThat(detail.number("message.queueNumber")).isEqualTo(2);
        assertThat(kit.wards.column("select subject from outbox_message where recipient = ?", address))
                .containsExactly("候补成功通知");
        kit.assertBalanced(schedule);
    }

    @Test
    void aTimeoutPromotesToo() {
        long waits = kit.joined(http, me, schedule);
        kit.overdue(held);
        refused(kit.cancel(http, holder, held), 99, "该预约无法取消");
        assertThat(kit.status(waits)).isEqualTo("PENDING/PENDING");
        kit.assertBalanced(schedule);
    }

    @Test
    void whoHoldsAnOrderAlreadyIsPassedOver() {
        long waits = kit.joined(http, me, schedule);
        Someone next = kit.someone();
        long behind = kit.joined(http, next, schedule);
        grow();
        kit.booked(http, me, schedule);
        ok(kit.cancel(http, holder, held));
        assertThat(kit.status(waits)).isEqualTo("CANCELLED/CANCELLED");
        assertThat(kit.status(behind)).isEqualTo("PENDING/PENDING");
        kit.assertBalanced(schedule);
    }

    @Test
    void moreSlotsAreForWhoComesFirst() {
        Someone first = kit.someone();
        kit.joined(http, first, schedule);
        long waits = kit.joined(http, me, schedule);
        refused(kit.convert(http, me, waits), 1008, "候补转预约失败，号源不足");
        refused(kit.convert(http, me, -1), 106, "候补记录不存在");
        refused(kit.convert(http, kit.someone(), waits), 102, "无权操作该候补记录");
        grow();
        assertThat(mine(me).getFirst()).containsEntry("canConvert", true);
        Answer answer = ok(http.post("/patient/waitlist/" + waits + "/convert", "{\"slotId\":\"7\"}")
                .token(me.token())
                .send());
        assertThat(answer.at("message.status")).isEqualTo("pending");
        assertThat(answer.at("message.sourceType")).isEqualTo("waitlist");
        assertThat(answer.number("message.queueNumber")).isEqualTo(2);
        assertThat((String) answer.at("message.expiresAt")).hasSize(19);
        refused(kit.convert(http, me, waits), 99, "当前状态不可转预约");
        kit.assertBalanced(schedule);
    }

    @Test
    void convertingKeepsToTheRules() {
        long waits = kit.joined(http, me, schedule);
        grow();
        long booked = kit.booked(http, me, schedule);
        grow();
        refused(kit.convert(http, me, waits), 1002, "该时段已有预约");
        kit.wards.insert("update appointment set status = 'CANCELLED' where id = ?", booked);
        kit.wards.insert("update schedule set date = ? where id = ?", kit.today.minusDays(1), schedule);
        refused(kit.convert(http, me, waits), 99, "该时段已开始，无法挂号");
        assertThat(mine(me)).isEmpty();
        kit.wards.insert("update schedule set open = false where id = ?", schedule);
        refused(kit.convert(http, me, waits), 99, "该排班已停诊");
        kit.ban(me, "REGISTER");
        refused(kit.convert(http, me, waits), 102, "账号已被封禁，原因: 刷号，永久封禁");
    }

    @Test
    void aStoppedScheduleCancelsAllAndTellsThePatients() {
        String address = UUID.randomUUID() + "@example.com";
        Someone told = kit.someoneWithMail(address);
        grow();
        long paid = kit.booked(http, told, schedule);
        ok(kit.pay(http, told, paid));
        long waits = kit.joined(http, me, schedule);
        String admin = kit.people.admin().token();
        ok(http.put("/admin/schedules/" + schedule, "{\"status\":\"停诊\"}")
                .token(admin)
                .send());
        assertThat(kit.status(paid)).isEqualTo("CANCELLED/REFUNDED");
        assertThat(kit.status(held)).isEqualTo("CANCELLED/CANCELLED");
        assertThat(kit.status(waits)).isEqualTo("CANCELLED/CANCELLED");
        assertThat(kit.remaining(schedule)).isEqualTo(2);
        assertThat(kit.wards.column("select subject from outbox_message where recipient = ?", address))
                .containsExactly("停诊通知");
        refused(http.delete("/admin/schedules/" + schedule).token(admin).send(), 99, "该排班已有挂号记录，无法删除，请改为停诊");
        kit.assertBalanced(schedule);
    }
}
