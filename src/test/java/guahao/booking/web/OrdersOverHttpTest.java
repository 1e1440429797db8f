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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking at orders, and cancelling them. */
@ServerTest
class OrdersOverHttpTest {

    private static final long NOTHING = 999_999_999_999L;

    private final Http http;
    private final BookingKit kit;
    private final Ward ward;
    private final Someone me;
    private final Someone stranger;

    OrdersOverHttpTest(Http http, BookingKit kit) {
        this.http = http;
        this.kit = kit;
        ward = kit.ward();
        me = kit.someone();
        stranger = kit.someone();
    }

    private long booked() {
        return kit.booked(http, me, kit.schedule(ward, 2, 1));
    }

    private List<Map<String, Object>> mine(String query) {
        return list(http.get("/patient/appointments" + query).token(me.token()).send());
    }

    @Test
    void listsAreNewestFirstFilteredAndPaged() {
        long first = booked();
        long second = kit.booked(http, me, kit.schedule(kit.ward(), 2, 1));
        long third = kit.booked(http, me, kit.schedule(kit.ward(), 2, 1));
        ok(kit.cancel(http, me, second));
        assertThat(mine("")).extracting(item -> item.get("id")).containsExactly((int) third, (int) second, (int) first);
        assertThat(mine("?status=cancelled&page="))
                .extracting(item -> item.get("id"))
                .containsExactly((int) second);
        assertThat(mine("?status=nonsense")).hasSize(3);
        assertThat(mine("?status=finished")).isEmpty();
        assertThat(mine("?page=2&pageSize=2"))
                .extracting(item -> item.get("id"))
                .containsExactly((int) first);
        Answer page =
                http.get("/appointments?page=9&page_size=2").token(me.token()).send();
        assertThat(page.number("message.total")).isEqualTo(3);
        assertThat(page.number("message.page")).isEqualTo(9);
        assertThat(page.number("message.pageSize")).isEqualTo(2);
        assertThat(list(page)).isEmpty();
        assertThat(http.get("/patient/appointments?page=0")
                        .token(me.token())
                        .send()
                        .at("code"))
                .isEqualTo(99);
        assertThat(http.get("/patient/appointments?pageSize=x")
                        .token(me.token())
                        .send()
                        .at("code"))
                .isEqualTo(99);
    }

    @Test
    void anItemShowsWhatTheContractNames() {
        long id = booked();
        assertThat(mine("").getFirst())
                .containsOnlyKeys(
                        "id",
                        "orderNo",
                        "hospitalId",
                        "hospitalName",
                        "departmentId",
                        "departmentName",
                        "doctorName",
                        "doctorTitle",
                        "scheduleId",
                        "appointmentDate",
                        "appointmentTime",
                        "patientName",
                        "patientId",
                        "queueNumber",
                        "price",
                        "status",
                        "paymentStatus",
                        "canCancel",
                        "canReschedule",
                        "createdAt",
                        "sourceType")
                .containsEntry("id", (int) id)
                .containsEntry("hospitalId", (int) ward.hospital())
                .containsEntry("departmentId", (int) ward.department())
                .containsEntry("doctorName", ward.doctorName())
                .containsEntry("doctorTitle", "主任医师")
                .containsEntry("appointmentTime", "下午")
                .containsEntry("patientName", "测试患者")
                .containsEntry("queueNumber", 1)
                .containsEntry("canCancel", true)
                .containsEntry("canReschedule", true)
                .containsEntry("sourceType", "normal");
        assertThat((String) mine("").getFirst().get("createdAt")).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void whatIMadeForOthersIsListedApart() {
        long relative = kit.relative(me);
        long order = kit.booked(http, me, relative, kit.schedule(ward, 2, 1));
        assertThat(mine("")).isEmpty();
        assertThat(list(http.get("/patient/my-initiated-appointments")
                        .token(me.token())
                        .send()))
                .extracting(item -> item.get("id"))
                .containsExactly((int) order);
        Someone nobodysPatient = new Someone(kit.people.user(), 0);
        assertThat(list(http.get("/patient/appointments")
                        .token(nobodysPatient.token())
                        .send()))
                .isEmpty();
    }

    @Test
    void theDetailIsForPartiesAndAdministrators() {
        long id = booked();
        kit.wards.insert(
                "update account set phone = '13812345678' where id = ?",
                me.person().id());
        Answer detail = kit.detail(http, me, id);
        assertThat(detail.at("message.patientPhone")).isEqualTo("138****5678");
        assertThat(detail.at("message.slotType")).isEqualTo("普通");
        assertThat(detail.at("message.patientGender")).isEqualTo("未知");
        for (String key : List.of("hospitalAddress", "doctorSpecialty", "symptoms", "paidAt", "cancelledAt")) {
            assertThat(detail.at("message." + key)).as(key).isNull();
        }
        assertThat(detail.number("message.doctorId")).isEqualTo(ward.doctor());
        String path = "/patient/appointments/" + id;
        ok(http.get(path).token(kit.people.admin().token()).send());
        refused(http.get(path).token(stranger.token()).send(), 102, "无权查看该预约");
        refused(http.get("/patient/appointments/" + NOTHING).token(me.token()).send(), 106, "预约不存在");
        assertThat(http.get("/patient/appointments/x").token(me.token()).send().at("code"))
                .isEqualTo(99);
        kit.wards.insert(
                "update account set phone = null where id = ?", me.person().id());
    }

    @Test
    void cancellingGivesTheSlotBackOnce() {
        long schedule = kit.schedule(ward, 2, 1);
        long id = kit.booked(http, me, schedule);
        refused(kit.cancel(http, me, NOTHING), 106, "预约不存在");
        refused(kit.cancel(http, stranger, id), 102, "无权操作该预约");
        Answer answer = ok(http.put("/appointments/" + id + "/cancel", "{\"wxCode\":1}")
                .token(me.token())
                .send());
        assertThat(answer.at("message.success")).isEqualTo(true);
        assertThat(answer.at("message.refundAmount")).isNull();
        assertThat(kit.status(id)).isEqualTo("CANCELLED/CANCELLED");
        refused(kit.cancel(http, me, id), 99, "该预约无法取消");
        assertThat(kit.remaining(schedule)).isEqualTo(1);
        assertThat(kit.detail(http, me, id).at("message.cancelledAt")).isNotNull();
        assertThat(kit.detail(http, me, id).at("message.canCancel")).isEqualTo(false);
    }

    @Test
    void afterTheDeadlineNobodyCancels() {
        kit.set(ward, "registration", "cancelHoursBefore", "72");
        long schedule = kit.schedule(ward, 2, 1);
        long id = kit.booked(http, me, schedule);
        refused(kit.cancel(http, me, id), 1006, "需在就诊时间前72小时取消,已超时请到医院窗口办理");
        assertThat(mine("").getFirst()).containsEntry("canCancel", false).containsEntry("canReschedule", true);
        kit.assertBalanced(schedule);
        ok(cancelPayment(id, "{}"));
    }

    private Answer cancelPayment(long id, String json) {
        return http.post("/patient/appointments/" + id + "/cancel-payment", json)
                .token(me.token())
                .send();
    }

    @Test
    void cancellingThePaymentCancelsTheOrder() {
        long schedule = kit.schedule(ward, 2, 1);
        long id = kit.booked(http, me, schedule);
        refused(cancelPayment(NOTHING, "{}"), 106, "订单不存在");
        refused(
                http.post("/patient/appointments/" + id + "/cancel-payment", "{}")
                        .token(stranger.token())
                        .send(),
                102,
                "无权取消该订单");
        assertThat(cancelPayment(id, "{\"reason\":5}").at("code")).isEqualTo(99);
        Answer answer = ok(cancelPayment(id, "{\"reason\":\"改天\"}"));
        assertThat(answer.at("message.status")).isEqualTo("cancelled");
        assertThat(answer.at("message.reason")).isEqualTo("改天");
        assertThat(answer.number("message.orderId")).isEqualTo(id);
        assertThat((String) answer.at("message.cancelTime")).hasSize(19);
        refused(cancelPayment(id, "{}"), 99, "订单已取消");
        assertThat(kit.remaining(schedule)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPLETED", "NO_SHOW"})
    void whatIsOverIsNotCancelled(String status) {
        long id = booked();
        kit.wards.insert("update appointment set status = ?, payment_status = 'PAID' where id = ?", status, id);
        refused(cancelPayment(id, "{}"), 99, "已完成或未到场的订单不可取消");
        refused(kit.cancel(http, me, id), 99, "该预约无法取消");
    }

    @Test
    void aPaidOrderIsNotCancelledTooLate() {
        kit.set(ward, "registration", "cancelHoursBefore", "72");
        long id = booked();
        ok(kit.pay(http, me, id));
        refused(cancelPayment(id, "{}"), 99, "已超过取消时间，需到医院办理退号");
    }
}
