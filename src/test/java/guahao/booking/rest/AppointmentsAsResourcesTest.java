package guahao.booking.rest;

import static guahao.kit.Rest.ok;
import static guahao.kit.Rest.refused;
import static guahao.kit.Rest.refusedFor;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.Rest;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards.Ward;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServerTest
class AppointmentsAsResourcesTest {

    private final Http http;
    private final BookingKit kit;
    private final Rest orders;
    private final Ward ward;

    AppointmentsAsResourcesTest(Http http, BookingKit kit) {
        this.http = http;
        this.kit = kit;
        orders = new Rest(http, "/api/appointments", kit.people.admin().token());
        ward = kit.ward();
    }

    private static String body(long schedule, long patient) {
        return "{\"schedule_id\":" + schedule + ",\"patient_id\":" + patient + "}";
    }

    private long made(long schedule, Someone someone) {
        return orders.made(body(schedule, someone.patient())).number("data.id");
    }

    @Test
    void areBookedReadChangedAndCancelled() {
        long schedule = kit.schedule(ward, 3, 5);
        Someone someone = kit.someone();
        Answer made = orders.made("{\"schedule_id\":" + schedule + ",\"patient_id\":" + someone.patient()
                + ",\"symptoms\":\" 头痛 \",\"status\":\"completed\",\"price\":1}");
        long id = made.number("data.id");
        assertThat((String) made.at("data.order_no")).matches("\\d{16}");
        assertThat(Rest.data(made))
                .contains("\"schedule_id\":" + schedule + ",\"patient_id\":" + someone.patient()
                        + ",\"patient_name\":\"测试患者\",\"doctor_id\":" + ward.doctor() + ",\"doctor_name\":\""
                        + ward.doctorName() + "\",\"department_id\":" + ward.department() + ",\"clinic_id\":"
                        + ward.clinic() + ",\"date\":\"" + kit.today.plusDays(3)
                        + "\",\"time_section\":\"afternoon\",\"slot_type\":\"normal\",\"price\":50.00,"
                        + "\"symptoms\":\"头痛\",\"status\":\"pending\",\"payment_status\":\"pending\","
                        + "\"queue_number\":1,\"can_cancel\":true,\"can_reschedule\":true,\"created_at\":\"");
        assertThat(kit.remaining(schedule)).isEqualTo(4);
        assertThat(ok(orders.put(id, Rest.data(made))).at("data")).isEqualTo(made.at("data"));
        assertThat(ok(orders.patch(id, "{\"symptoms\":null}")).at("data.symptoms"))
                .isNull();
        refused(orders.put(id, "{\"schedule_id\":" + schedule + "}"), 400, "无效的参数: 'patient_id' 不能为空");

        Answer cancelled = ok(orders.patch(id, "{\"status\":\"cancelled\"}"));
        assertThat(cancelled.at("data.status")).isEqualTo("cancelled");
        assertThat(cancelled.at("data.payment_status")).isEqualTo("cancelled");
        assertThat(cancelled.at("data.can_cancel")).isEqualTo(false);
        assertThat(kit.remaining(schedule)).isEqualTo(5);
        refused(orders.patch(id, "{\"status\":\"cancelled\"}"), 400, "该预约无法取消");
        refused(orders.delete(id), 400, "该预约无法取消");
        ok(orders.put(id, Rest.data(cancelled)));
    }

    @Test
    void areDeletedByCancellingThem() {
        long schedule = kit.schedule(ward, 3, 1);
        Someone someone = kit.someone();
        long id = made(schedule, someone);
        kit.pay(http, someone, id);
        assertThat(ok(orders.delete(id)).at("data")).isNull();
        assertThat(ok(orders.get(id)).at("data.status")).isEqualTo("cancelled");
        assertThat(orders.get(id).at("data.payment_status")).isEqualTo("refunded");
        refused(orders.delete(id), 400);
        refused(orders.delete(Long.MAX_VALUE), 404);
        kit.assertBalanced(schedule);
    }

    @Test
    void moveToAnotherSchedule() {
        long from = kit.schedule(ward, 3, 1);
        long to = kit.schedule(ward, 4, 0, 1, "50");
        Someone someone = kit.someone();
        long id = made(from, someone);
        String orderNo = String.valueOf(orders.get(id).at("data.order_no"));
        Answer moved = ok(orders.patch(id, "{\"schedule_id\":" + to + "}"));
        assertThat(moved.number("data.schedule_id")).isEqualTo(to);
        assertThat(moved.at("data.order_no")).isEqualTo(orderNo);
        assertThat(moved.at("data.time_section")).isEqualTo("morning");
        assertThat(kit.remaining(from)).isEqualTo(1);
        assertThat(kit.remaining(to)).isZero();
        refused(orders.patch(id, "{\"schedule_id\":999999999}"), 400, "目标排班不存在");
        refused(orders.patch(id, "{\"schedule_id\":" + kit.schedule(kit.ward(), 4, 1) + "}"), 400, "仅支持同医生改约");
        refusedFor("schedule_id", orders.patch(id, "{\"schedule_id\":" + from + ",\"status\":\"cancelled\"}"));
        refusedFor(
                "patient_id",
                orders.patch(id, "{\"patient_id\":" + kit.someone().patient() + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'\"schedule_id\":null';schedule_id",
                "'\"schedule_id\":\"x\"';schedule_id",
                "'\"symptoms\":7';symptoms",
                "'\"status\":\"confirmed\"';status",
                "'\"status\":\"gone\"';status",
                "'\"status\":null';status"
            })
    void refuseAFieldByName(String field, String name) {
        long id = made(kit.schedule(ward, 3, 1), kit.someone());
        refusedFor(name, orders.patch(id, "{" + field + "}"));
        refusedFor("symptoms", orders.patch(id, "{\"symptoms\":\"" + "x".repeat(1001) + "\"}"));
    }

    @Test
    void areRefusedByTheRulesOfTheHouse() {
        long schedule = kit.schedule(ward, 3, 1);
        Someone someone = kit.someone();
        refused(orders.post(body(999_999_999, someone.patient())), 400, "排班不存在");
        refused(orders.post(body(schedule, 999_999_999)), 400, "患者不存在");
        refused(orders.post("{}"), 400, "无效的参数: 'schedule_id' 不能为空");
        refused(orders.post("{\"schedule_id\":" + schedule + "}"), 400, "无效的参数: 'patient_id' 不能为空");
        refused(orders.post(body(kit.schedule(ward, 40, 1), someone.patient())), 400);
        refused(orders.post(body(kit.schedule(ward, -1, 1), someone.patient())), 400, "该时段已开始，无法挂号");
        made(schedule, someone);
        refused(orders.post(body(schedule, kit.someone().patient())), 400, "该时段号源已满");
        refused(orders.post(body(kit.schedule(ward, 3, 0, 5, "50"), someone.patient())), 400, "同科室7天内不可重复挂号");
    }

    @Test
    void areRefusedForPatientsWhoseAccountIsBanned() {
        long schedule = kit.schedule(ward, 3, 3);
        Someone banned = kit.someone();
        long before = made(schedule, banned);
        kit.ban(banned, "REGISTER");
        Answer refused = orders.post(body(kit.schedule(kit.ward(), 3, 3), banned.patient()));
        refused(refused, 400);
        assertThat((String) refused.at("message")).contains("刷号");
        refused(orders.patch(before, "{\"schedule_id\":" + kit.schedule(ward, 4, 3) + "}"), 400);
        made(schedule, kit.someone());
        long relative = kit.relative(banned);
        orders.made(body(schedule, relative));
    }

    @Test
    void giveTheLastSlotToOne() {
        long schedule = kit.schedule(ward, 3, 1);
        List<Someone> crowd = IntStream.range(0, 6).mapToObj(i -> kit.someone()).toList();
        List<Integer> statuses = crowd.parallelStream()
                .map(one -> orders.post(body(schedule, one.patient())).status())
                .toList();
        assertThat(statuses).containsOnly(201, 400).containsOnlyOnce(201);
        kit.assertBalanced(schedule);
    }

    @Test
    void areChangedByTheOneWhoReadThemLast() {
        long schedule = kit.schedule(ward, 3, 1);
        long id = made(schedule, kit.someone());
        String tag = String.valueOf(orders.get(id).header("ETag"));
        List<Integer> statuses = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i ->
                        orders.patchIf(tag, id, "{\"symptoms\":\"s" + i + "\"}").status())
                .toList();
        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        refused(orders.patchIf(tag, id, "{\"status\":\"cancelled\"}"), 412);
        assertThat(kit.status(id)).isEqualTo("PENDING/PENDING");
    }

    @Test
    void areCancelledOnceByManyAtOnce() {
        long schedule = kit.schedule(ward, 3, 3);
        Someone someone = kit.someone();
        long id = made(schedule, someone);
        long done = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> i % 2 == 0 ? orders.delete(id) : kit.cancel(http, someone, id))
                .filter(answer -> answer.number("code") == 200 || answer.number("code") == 0)
                .count();
        assertThat(done).isEqualTo(1);
        kit.assertBalanced(schedule);
    }

    @Test
    void areSeenByTheirParties() {
        long schedule = kit.schedule(ward, 3, 9);
        Someone parent = kit.someone();
        Someone other = kit.someone();
        long own = kit.booked(http, parent, schedule);
        long child = kit.booked(http, parent, kit.relative(parent), schedule);
        long foreign = made(schedule, other);
        Rest seen = orders.as(parent.token());
        assertThat(ok(seen.list("")).number("data.total")).isEqualTo(2);
        ok(seen.get(own));
        ok(seen.get(child));
        refused(seen.get(foreign), 403, "没有权限");
        refused(seen.get(Long.MAX_VALUE), 403);
        ok(orders.as(other.token()).get(foreign));
        refused(orders.get(Long.MAX_VALUE), 404);
        refused(orders.as(null).get(own), 401);
        refused(orders.as(null).list(""), 401);
        refused(seen.post(body(schedule, parent.patient())), 403);
        refused(seen.delete(own), 403);
    }

    @Test
    void areFoundFilteredAndSorted() {
        long early = kit.schedule(ward, 3, 5);
        long late = kit.schedule(ward, 5, 5);
        long first = made(late, kit.someone());
        long second = made(early, kit.someone());
        String mine = "?doctor_id=" + ward.doctor();
        assertThat(orders.list(mine).number("data.total")).isEqualTo(2);
        assertThat(orders.list(mine + "&sortField=date").number("data.items.0.id"))
                .isEqualTo(second);
        assertThat(orders.list(mine + "&date_from=" + kit.today.plusDays(4)).number("data.items.0.id"))
                .isEqualTo(first);
        assertThat(orders.list("?schedule_id=" + early + "&status=pending").number("data.total"))
                .isEqualTo(1);
        assertThat(orders.list("?schedule_id=" + early + "&status=completed").number("data.total"))
                .isZero();
        String orderNo = String.valueOf(orders.get(first).at("data.order_no"));
        assertThat(orders.list("?search=" + orderNo.substring(3)).number("data.items.0.id"))
                .isEqualTo(first);
        refusedFor("status", orders.list("?status=live"));
        refusedFor("date_to", orders.list("?date_to=tomorrow"));
        refusedFor("patient_id", orders.list("?patient_id=x"));
    }

    @Test
    void areSearchedByNamesInAnyLetters() {
        long id = made(kit.schedule(ward, 3, 5), kit.someone());
        String name = String.valueOf(orders.get(id).at("data.patient_name"));
        assertThat(name).matches(".*\\p{IsHan}.*");
        String mine = "?doctor_id=" + ward.doctor() + "&search=";
        assertThat(ok(orders.list(mine + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                        .number("data.items.0.id"))
                .isEqualTo(id);
        assertThat(ok(orders.list(mine + URLEncoder.encode("é无人😀", StandardCharsets.UTF_8)))
                        .number("data.total"))
                .isZero();
    }

    @Test
    void countAsTimedOutWhenTheTimeToPayIsOver() {
        long schedule = kit.schedule(ward, 3, 5);
        Someone someone = kit.someone();
        long id = made(schedule, someone);
        kit.overdue(id);
        assertThat(ok(orders.get(id)).at("data.status")).isEqualTo("timeout");
        refused(orders.patch(id, "{\"status\":\"cancelled\"}"), 400, "该预约无法取消");
    }

    @Test
    void waitInTheirPlace() {
        long schedule = kit.schedule(ward, 3, 0);
        Someone first = kit.someone();
        Someone second = kit.someone();
        kit.joined(http, first, schedule);
        long waiting = kit.joined(http, second, schedule);
        Answer seen = ok(orders.as(second.token()).get(waiting));
        assertThat(seen.at("data.status")).isEqualTo("waitlist");
        assertThat(seen.number("data.queue_number")).isEqualTo(2);
        refused(orders.delete(waiting), 400, "该预约无法取消");
    }
}
