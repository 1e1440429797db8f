package guahao.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.AtOnce;
import guahao.scheduling.Bookings;
import guahao.scheduling.Wards.Ward;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changing, stopping and deleting schedules. */
@ServerTest
class SchedulesKeptByAdministratorsTest {

    private final Http http;
    private final ScheduleKit kit;
    private final Bookings bookings;
    private Ward ward;

    SchedulesKeptByAdministratorsTest(Http http, ScheduleKit kit, Bookings bookings) {
        this.http = http;
        this.kit = kit;
        this.bookings = bookings;
        this.ward = kit.wards.ward();
    }

    @BeforeEach
    void takeAWard() {
        ward = kit.wards.ward();
    }

    private long created(int day, String section) {
        return kit.created(http, ward, kit.today.plusDays(day), section);
    }

    private Answer change(long id, String json) {
        return kit.change(http, id, json);
    }

    private Object shown(long id, String key) {
        return kit.shown(http, ward, id).getOrDefault(key, "no " + key);
    }

    private double price(long id) {
        return ((Number) shown(id, "price")).doubleValue();
    }

    private static void assertRefused(Answer answer, int code, String text) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("code")).as(answer.toString()).isEqualTo(code);
        assertThat(answer.at("msg")).isEqualTo(text);
        assertThat(answer.at("message.msg")).isEqualTo(text);
    }

    private void hold(long id, int slots) {
        kit.wards.insert("update schedule set remaining_slots = remaining_slots - ? where id = ?", slots, id);
    }

    @Test
    void changesWhatIsSaidAndNothingElse() {
        long id = created(2, "上午");
        var before = kit.shown(http, ward, id);
        assertThat(change(id, "{}").at("message.detail")).isEqualTo("排班更新成功");
        assertThat(change(id, "{\"price\":null,\"status\":null,\"doctor_id\":null}")
                        .at("code"))
                .isEqualTo(0);
        assertThat(kit.shown(http, ward, id)).isEqualTo(before);
        assertThat(change(
                                id,
                                "{\"schedule_date\":\"" + kit.today.plusDays(3)
                                        + "\",\"slot_type\":\"特需\",\"time_section\":\"下午\"}")
                        .at("code"))
                .isEqualTo(0);
        assertThat(kit.shown(http, ward, id))
                .containsEntry("date", kit.today.plusDays(3).toString())
                .containsEntry("slot_type", "特需")
                .containsEntry("time_section", "下午")
                .containsEntry("total_slots", 20);
        assertThat(shown(id, "week_day")).isNotEqualTo(before.get("week_day"));
        assertThat(price(id)).isEqualTo(66);
    }

    @Test
    void movesTheSlotsLeftWithTheTotalButNeverBelowWhatIsHeld() {
        long id = created(2, "上午");
        hold(id, 7);
        assertThat(change(id, "{\"total_slots\":25}").at("code")).isEqualTo(0);
        assertThat(shown(id, "remaining_slots")).isEqualTo(18);
        assertThat(change(id, "{\"total_slots\":7}").at("code")).isEqualTo(0);
        assertThat(shown(id, "remaining_slots")).isEqualTo(0);
        assertRefused(change(id, "{\"total_slots\":6,\"price\":1}"), 99, "总号源数不能少于已占用的号源数");
        assertThat(shown(id, "total_slots")).isEqualTo(7);
        assertThat(price(id)).isEqualTo(66);
    }

    @Test
    void slotsTakenWhileTheTotalChangesAreNotForgotten() {
        long id = created(2, "上午");
        AtOnce.run(20, i -> {
            if (i % 2 == 0) {
                kit.wards.insert(
                        "update schedule set remaining_slots = remaining_slots - 1 where id = ? and remaining_slots > 0",
                        id);
            } else {
                assertThat(change(id, "{\"total_slots\":" + (20 + i) + "}").at("code"))
                        .isEqualTo(0);
            }
            return i;
        });
        int total = ((Number) shown(id, "total_slots")).intValue();
        assertThat(shown(id, "remaining_slots")).isEqualTo(total - 10);
    }

    @Test
    void doesNotMoveOneWithLiveOrders() {
        long id = created(2, "上午");
        bookings.live.add(id);
        bookings.used.add(id);
        String text = "该排班已有有效挂号，不能修改医生、门诊、日期或时段";
        long doctor = kit.wards.doctor(ward.department(), "同事");
        long clinic = kit.wards.clinic(ward.hospital(), ward.department(), "另一门诊");
        assertRefused(change(id, "{\"doctor_id\":" + doctor + "}"), 99, text);
        assertRefused(change(id, "{\"clinic_id\":" + clinic + "}"), 99, text);
        assertRefused(change(id, "{\"schedule_date\":\"" + kit.today + "\"}"), 99, text);
        assertRefused(change(id, "{\"time_section\":\"晚上\"}"), 99, text);
        String same = ScheduleKit.json(kit.fields(ward, kit.today.plusDays(2), "上午"));
        assertThat(change(id, same).at("code")).isEqualTo(0);
        assertThat(change(id, "{\"slot_type\":\"专家\",\"total_slots\":30}").at("code"))
                .isEqualTo(0);
    }

    @Test
    void tellsOnceThatOneIsStopped() {
        long id = created(2, "上午");
        change(id, "{\"total_slots\":9}");
        assertThat(bookings.timesStopped(id)).isZero();
        List<Answer> answers = AtOnce.run(6, i -> change(id, "{\"status\":\"停诊\"}"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.at("code")).isEqualTo(0));
        assertThat(bookings.timesStopped(id)).isEqualTo(1);
        assertThat(shown(id, "status")).isEqualTo("停诊");
        assertThat(kit.wards.column(
                        "select action from audit_log where target_id = ? and action = 'schedule.stopped'",
                        Long.toString(id)))
                .hasSize(1);
        change(id, "{\"status\":\"正常\"}");
        change(id, "{\"status\":\"停诊\"}");
        assertThat(bookings.timesStopped(id)).isEqualTo(2);
    }

    @Test
    void isNotStoppedWhenWhatDependsOnItCannotFollow() {
        long id = created(2, "上午");
        bookings.unbearable.add(id);
        assertThat(change(id, "{\"status\":\"停诊\",\"total_slots\":9}").at("code"))
                .isEqualTo(97);
        assertThat(shown(id, "status")).isEqualTo("正常");
        assertThat(shown(id, "total_slots")).isEqualTo(20);
        assertThat(kit.wards.column(
                        "select action from audit_log where target_type = 'schedule' and target_id = ?",
                        Long.toString(id)))
                .containsExactly("schedule.created");
    }

    @Test
    void deletesWhatNoOrderEverReferredTo() {
        long used = created(2, "上午");
        bookings.used.add(used);
        assertRefused(http.delete("/admin/schedules/" + used).token(kit.admin).send(), 99, "该排班已有挂号记录，无法删除，请改为停诊");
        assertThat(shown(used, "status")).isEqualTo("正常");

        long id = created(2, "下午");
        assertThat(http.delete("/admin/schedules/" + id).token(kit.admin).send().at("message.detail"))
                .isEqualTo("排班删除成功");
        assertRefused(http.delete("/admin/schedules/" + id).token(kit.admin).send(), 106, "排班不存在");
        assertRefused(change(id, "{}"), 106, "排班不存在");
        assertRefused(change(-1, "{}"), 106, "排班不存在");
        assertThat(http.delete("/admin/schedules/x").token(kit.admin).send().at("code"))
                .isEqualTo(99);
    }

    @Test
    void aRepeatedWriteActsOnce() {
        String key = UUID.randomUUID().toString();
        String json = ScheduleKit.json(kit.fields(ward, kit.today.plusDays(2), "上午"));
        List<Answer> answers = AtOnce.run(
                5,
                i -> http.post("/admin/schedules", json)
                        .token(kit.admin)
                        .header("Idempotency-Key", key)
                        .send());
        assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
        assertThat(answers.getFirst().at("code")).isEqualTo(0);

        var other = kit.fields(ward, kit.today.plusDays(2), "下午");
        other.put("clientToken", UUID.randomUUID().toString());
        long id = kit.created(http, other);
        assertThat(kit.created(http, other)).isEqualTo(id);
        for (int i = 0; i < 2; i++) {
            assertThat(http.delete("/admin/schedules/" + id)
                            .token(kit.admin)
                            .header("Idempotency-Key", key)
                            .send()
                            .at("message.detail"))
                    .isEqualTo("排班删除成功");
        }
    }
}
