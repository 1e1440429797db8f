package guahao.booking.web;

import static guahao.booking.BookingKit.body;
import static guahao.booking.BookingKit.ok;
import static guahao.booking.BookingKit.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards.Ward;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Making an order: what it holds, and everything that it is refused for, in the order of the checks. */
@ServerTest
class BookingOverHttpTest {

    private static final long NOBODY = 999_999_999_999L;

    private final Http http;
    private final BookingKit kit;
    private final Ward ward;
    private final Someone me;

    BookingOverHttpTest(Http http, BookingKit kit) {
        this.http = http;
        this.kit = kit;
        ward = kit.ward();
        me = kit.someone();
    }

    private Answer book(long schedule) {
        return kit.book(http, me, me.patient(), schedule);
    }

    @Test
    void anOrderHoldsASlotAndSaysWhatToPay() {
        long schedule = kit.schedule(ward, 2, 3);
        Answer answer = ok(book(schedule));
        assertThat((String) answer.at("message.orderNo"))
                .matches("\\d{16}")
                .startsWith(kit.today.toString().replace("-", ""));
        assertThat(answer.at("message.queueNumber")).isEqualTo(1);
        assertThat(answer.at("message.needPay")).isEqualTo(true);
        assertThat(answer.node("message.payAmount").getDoubleValue()).isEqualTo(50);
        assertThat(answer.at("message.appointmentDate"))
                .isEqualTo(kit.today.plusDays(2).toString());
        assertThat(answer.at("message.appointmentTime")).isEqualTo("下午");
        assertThat(answer.at("message.status")).isEqualTo("pending");
        assertThat(answer.at("message.paymentStatus")).isEqualTo("pending");
        assertThat(kit.remaining(schedule)).isEqualTo(2);
        kit.assertBalanced(schedule);
    }

    @ParameterizedTest
    @CsvSource({"STUDENT, 80.01", "TEACHER, 80.01", "STAFF, 80.01", "EXTERNAL, 100.01"})
    void thePriceIsDiscountedByWhoThePatientIs(String type, double expected) {
        Someone someone = kit.someone(type);
        long schedule = kit.schedule(ward, 2, 0, 1, "100.01");
        Answer answer = ok(kit.book(http, someone, someone.patient(), schedule));
        assertThat(answer.node("message.payAmount").getDoubleValue()).isEqualTo(expected);
    }

    @Test
    void whatCostsNothingIsConfirmedAtOnce() {
        Answer answer = ok(book(kit.schedule(ward, 2, 0, 1, "0")));
        assertThat(answer.at("message.needPay")).isEqualTo(false);
        assertThat(answer.at("message.status")).isEqualTo("confirmed");
        assertThat(answer.at("message.paymentStatus")).isEqualTo("paid");
        Answer cancelled = ok(kit.cancel(http, me, answer.number("message.id")));
        assertThat(cancelled.node("message.refundAmount").getDoubleValue()).isEqualTo(0);
    }

    @Test
    void queueNumbersAreNeverGivenTwice() {
        long schedule = kit.schedule(ward, 2, 2);
        kit.cancel(http, me, kit.booked(http, me, schedule));
        Someone other = kit.someone();
        Answer next = ok(kit.book(http, other, other.patient(), schedule));
        assertThat(next.at("message.queueNumber")).isEqualTo(2);
    }

    @Test
    void theBareAliasAndTextNumbersAndExtrasAreTaken() {
        long schedule = kit.schedule(ward, 2, 1);
        Answer answer = http.post(
                        "/appointments/",
                        "{\"scheduleId\":\"" + schedule + "\",\"patientId\":\"" + me.patient()
                                + "\",\"symptoms\":\"<b>头痛</b>😷\",\"hospitalId\":\"\",\"departmentId\":null,"
                                + "\"wxCode\":\"x\",\"subscribeAuthResult\":{\"t\":\"accept\"},\"subscribeScene\":1}")
                .token(me.token())
                .send();
        long id = ok(answer).number("message.id");
        assertThat(kit.detail(http, me, id).at("message.symptoms")).isEqualTo("<b>头痛</b>😷");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"scheduleId\":1}",
                "{\"patientId\":1}",
                "{\"scheduleId\":1.5,\"patientId\":1}",
                "{\"scheduleId\":true,\"patientId\":1}",
                "{\"scheduleId\":\"\",\"patientId\":1}",
                "{\"scheduleId\":99999999999999999999,\"patientId\":1}",
                "{\"scheduleId\":1,\"patientId\":1,\"symptoms\":5}",
                "{\"scheduleId\":1,\"patientId\":1,\"hospitalId\":\"x\"}",
                "[]",
                "{"
            })
    void whatIsNoOrderIsRefused(String json) {
        Answer answer =
                http.post("/patient/appointments", json).token(me.token()).send();
        assertThat(answer.at("code")).as(answer.toString()).isEqualTo(99);
    }

    @Test
    void longSymptomsAreRefused() {
        String json = body(kit.schedule(ward, 2, 1), me.patient()).replace("}", ",\"symptoms\":\"%s\"}");
        assertThat(http.post("/patient/appointments", json.formatted("长".repeat(1001)))
                        .token(me.token())
                        .send()
                        .at("code"))
                .isEqualTo(99);
        ok(http.post("/patient/appointments", json.formatted("😷".repeat(1000)))
                .token(me.token())
                .send());
    }

    @Test
    void withoutATokenNobodyBooks() {
        Answer answer = http.post("/patient/appointments", "{}").send();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.at("code")).isEqualTo(105);
    }

    @Test
    void firstTheScheduleThenThePatientThenTheRight() {
        long schedule = kit.schedule(ward, 2, 1);
        refused(kit.book(http, me, NOBODY, NOBODY), 106, "排班不存在");
        refused(kit.book(http, me, NOBODY, -1), 106, "排班不存在");
        refused(kit.book(http, me, NOBODY, schedule), 106, "患者不存在");
        refused(kit.book(http, me, kit.someone().patient(), schedule), 102, "无权为该患者预约");
        assertThat(kit.remaining(schedule)).isEqualTo(1);
    }

    @Test
    void theBannedDoNotBookEvenWhatIsStopped() {
        long schedule = kit.schedule(ward, 2, 1);
        kit.wards.insert("update schedule set open = false where id = ?", schedule);
        kit.ban(me, "REGISTER");
        refused(book(schedule), 102, "账号已被封禁，原因: 刷号，永久封禁");
        kit.wards.insert(
                "update account_ban set kind = 'LOGIN' where account_id = ?",
                me.person().id());
        refused(book(schedule), 99, "该排班已停诊");
    }

    @Test
    void stoppedBeforeStartedBeforeTheDeadlineBeforeTooFarAhead() {
        long yesterday = kit.schedule(ward, -1, 0);
        refused(book(yesterday), 99, "该时段已开始，无法挂号");
        kit.wards.insert("update schedule set open = false where id = ?", yesterday);
        refused(book(yesterday), 99, "该排班已停诊");
        kit.set(ward, "schedule", "eveningStart", "\"23:59\"");
        kit.set(ward, "registration", "sameDayDeadline", "\"00:00\"");
        refused(book(kit.schedule(ward, 0, 2, 0, "50")), 99, "当日挂号已于00:00截止");
        kit.set(ward, "registration", "advanceBookingDays", "3");
        refused(book(kit.schedule(ward, 4, 0)), 99, "仅可预约3天内的号源");
        ok(book(kit.schedule(ward, 3, 1)));
    }

    @Test
    void soldOutComesBeforeAlreadyBooked() {
        long schedule = kit.schedule(ward, 2, 1);
        kit.booked(http, me, schedule);
        refused(book(schedule), 1001, "该时段号源已满");
        kit.wards.insert("update schedule set total_slots = 2, remaining_slots = 1 where id = ?", schedule);
        refused(book(schedule), 1002, "该时段已有预约");
    }

    @Test
    void theSameDepartmentIsNotBookedAgainTooSoon() {
        kit.booked(http, me, kit.schedule(ward, 2, 1));
        refused(book(kit.schedule(ward, 8, 1)), 1004, "同科室7天内不可重复挂号");
        refused(book(kit.schedule(ward, 2, 0, 1, "50")), 1004, "同科室7天内不可重复挂号");
        long later = kit.booked(http, me, kit.schedule(ward, 9, 1));
        ok(kit.cancel(http, me, later));
        ok(book(kit.schedule(ward, 9, 0, 1, "50")));
        ok(book(kit.schedule(kit.ward(), 2, 1)));
    }

    @Test
    void whoStayedAwayTooOftenDoesNotBook() {
        for (int i = 0; i < 3; i++) {
            long order = kit.booked(http, me, kit.schedule(kit.ward(), 2, 1));
            kit.wards.insert(
                    "update appointment set status = 'NO_SHOW', date = ? where id = ?", kit.today.minusDays(90), order);
        }
        long schedule = kit.schedule(ward, 2, 1);
        refused(book(schedule), 99, "爽约次数已达3次，暂时无法预约");
        kit.wards.insert(
                "update appointment set date = ? where patient_id = ? limit 1", kit.today.minusDays(91), me.patient());
        ok(book(schedule));
    }

    @Test
    void theQuotaCountsWhatWasMadeInThePeriod() {
        kit.set(ward, "registration", "maxAppointmentsPerPeriod", "2");
        kit.set(ward, "registration", "appointmentPeriodDays", "5");
        long first = kit.booked(http, me, kit.schedule(kit.ward(), 2, 1));
        kit.booked(http, me, kit.schedule(kit.ward(), 2, 1));
        long schedule = kit.schedule(ward, 2, 1);
        refused(book(schedule), 1003, "5天内最多可挂2个号");
        ok(kit.cancel(http, me, first));
        ok(book(schedule));
        kit.assertBalanced(schedule);
    }

    @Test
    void aRelativeIsBookedForOnceRelated() {
        Someone other = kit.someone();
        long schedule = kit.schedule(ward, 2, 2);
        refused(kit.book(http, me, other.patient(), schedule), 102, "无权为该患者预约");
        kit.relate(me, other.patient());
        long order = kit.booked(http, me, other.patient(), schedule);
        assertThat(BookingKit.list(
                        http.get("/patient/appointments").token(other.token()).send()))
                .singleElement()
                .satisfies(item -> assertThat(item).containsEntry("sourceType", "normal"));
        assertThat(BookingKit.list(
                        http.get("/patient/appointments").token(me.token()).send()))
                .isEmpty();
        ok(kit.cancel(http, other, order));
    }

    @Test
    void theSameKeyBooksOnceWhereverItIsGiven() {
        long schedule = kit.schedule(ward, 2, 5);
        String key = UUID.randomUUID().toString();
        String json = body(schedule, me.patient());
        Answer first = http.post("/patient/appointments", json)
                .token(me.token())
                .header("Idempotency-Key", key)
                .send();
        Answer again = http.post("/patient/appointments", json)
                .token(me.token())
                .header("Idempotency-Key", key)
                .send();
        assertThat(again.text()).isEqualTo(ok(first).text());
        refused(
                http.post("/patient/appointments", json.replace("}", ",\"symptoms\":\"x\"}"))
                        .token(me.token())
                        .header("Idempotency-Key", key)
                        .send(),
                99,
                "请求内容与首次提交不一致");
        String token = json.replace("}", ",\"clientToken\":\"" + key + "\"}");
        refused(http.post("/patient/appointments", token).token(me.token()).send(), 99, "请求内容与首次提交不一致");
        assertThat(kit.remaining(schedule)).isEqualTo(4);
    }
}
