package guahao.addslot.web;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.consultation.Desks;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.AtOnce;
import guahao.scheduling.Wards.Ward;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slots beyond those planned: added by administrators, asked for by doctors. */
@ServerTest
class AddedSlotsOverHttpTest {

    private static final String PATH = "/doctor/schedules/add-slot";
    private static final String AUDITS = "/admin/audit/add-slot";

    private final Http http;
    private final BookingKit kit;
    private final Desks desks;
    private final Ward ward;
    private final Person doctor;
    private final Person admin;
    private final Someone patient;
    private final long schedule;

    AddedSlotsOverHttpTest(Http http, BookingKit kit, Desks desks) {
        this.http = http;
        this.kit = kit;
        this.desks = desks;
        ward = kit.ward();
        doctor = desks.doctorOf(ward);
        admin = kit.people.admin();
        patient = kit.someone("STUDENT");
        schedule = kit.schedule(ward, 2, 1);
    }

    private static String wish(long schedule, long patient, String type) {
        return "{\"schedule_id\":" + schedule + ",\"patient_id\":\"" + patient + "\",\"slot_type\":\"" + type
                + "\",\"reason\":\"复诊\"}";
    }

    private Answer ask(Person by, String body) {
        return http.post(PATH, body).token(by.token()).send();
    }

    private long asked() {
        return done(ask(doctor, wish(schedule, patient.patient(), "专家"))).number("message.audit_id");
    }

    private Answer decide(long id, String how, String body) {
        return http.post(AUDITS + "/" + id + "/" + how, body)
                .token(admin.token())
                .send();
    }

    private Answer cancel(Person by, long id) {
        return http.call("POST", PATH + "/" + id + "/cancel").token(by.token()).send();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> item(Person by, String path, long id) {
        Answer all = done(http.get(path).token(by.token()).send());
        var audits = (List<Map<String, Object>>) Objects.requireNonNull(all.at("message.audits"));
        return audits.stream()
                .filter(item -> Objects.equals(item.get("audit_id"), (int) id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(all));
    }

    private String slots() {
        return kit.wards
                .column("select concat(total_slots, '/', remaining_slots) from schedule where id = ?", schedule)
                .getFirst();
    }

    private String order(long id) {
        return kit.wards
                .column(
                        "select concat_ws('/', status, payment_status, priority, slot_type, initiator_id, price)"
                                + " from appointment where id = ?",
                        id)
                .getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH, "/schedules/add-slot"})
    void anAdministratorAddsOneAtOnce(String path) {
        desks.confirmed(http, kit.someone(), schedule);
        Answer added = done(http.post(path, wish(schedule, patient.patient(), "特需"))
                .token(admin.token())
                .send());
        assertThat(added.at("message.detail")).isEqualTo("加号记录已创建");
        assertThat(order(added.number("message.order_id"))).isEqualTo("PENDING/PENDING/-1/2/" + admin.id() + "/40.00");
        assertThat(slots()).isEqualTo("2/0");
        kit.assertBalanced(schedule);
        refused(ask(admin, wish(schedule, patient.patient(), "普通")), 99, "患者在该排班已有有效挂号");
        assertThat(slots()).isEqualTo("2/0");
    }

    @Test
    void aDoctorAsksAndAnAdministratorGrants() {
        Answer first = done(ask(doctor, wish(schedule, patient.patient(), "普通")));
        assertThat(first.at("message.detail")).isEqualTo("加号申请已提交，等待审核");
        long id = first.number("message.audit_id");
        Answer again = done(ask(doctor, wish(schedule, patient.patient(), "专家")));
        assertThat(again.at("message.detail")).isEqualTo("加号申请已更新，等待审核");
        assertThat(again.number("message.audit_id")).isEqualTo(id);
        assertThat(slots()).isEqualTo("1/1");
        assertThat(item(doctor, PATH, id))
                .containsEntry("schedule_id", (int) schedule)
                .containsEntry("doctor_id", (int) ward.doctor())
                .containsEntry("doctor_name", ward.doctorName())
                .containsEntry("patient_id", (int) patient.patient())
                .containsEntry("patient_name", "测试患者")
                .containsEntry("slot_type", "专家")
                .containsEntry("reason", "复诊")
                .containsEntry("applicant_id", (int) doctor.id())
                .containsEntry("status", "pending")
                .containsEntry("auditor_user_id", null)
                .containsEntry("auditor_admin_id", null)
                .containsEntry("audit_time", null)
                .containsEntry("audit_remark", null);
        Answer granted = done(decide(id, "approve", "{\"comment\":\"同意\"}"));
        assertThat(granted.at("message.status")).isEqualTo("approved");
        assertThat(granted.number("message.audit_id")).isEqualTo(id);
        assertThat(granted.number("message.auditor_id")).isEqualTo(admin.id());
        assertThat((String) granted.at("message.audit_time")).hasSize(19);
        assertThat(order(granted.number("message.order_id")))
                .isEqualTo("PENDING/PENDING/-1/1/" + doctor.id() + "/40.00");
        assertThat(slots()).isEqualTo("2/1");
        assertThat(item(admin, AUDITS + "?status=approved", id))
                .containsEntry("auditor_user_id", (int) admin.id())
                .containsEntry("audit_remark", "同意");
        refused(decide(id, "approve", "{}"), 99, "当前申请状态为 approved，无法重复审核");
        refused(decide(id, "reject", "{}"), 99, "当前申请状态为 approved，无法重复审核");
        refused(cancel(doctor, id), 99, "仅可取消待审核的加号申请");
        assertThat(slots()).isEqualTo("2/1");
    }

    @Test
    void aRejectionChangesNothingElse() {
        long id = asked();
        Answer rejected = done(http.call("POST", AUDITS + "/" + id + "/reject")
                .token(admin.token())
                .send());
        assertThat(rejected.at("message.status")).isEqualTo("rejected");
        assertThat(slots()).isEqualTo("1/1");
        refused(decide(id, "approve", "{\"comment\":null}"), 99, "当前申请状态为 rejected，无法重复审核");
        assertThat(asked()).isNotEqualTo(id);
        refused(decide(-1, "approve", "{}"), 106, "加号申请不存在");
        refused(decide(-1, "reject", "{}"), 106, "加号申请不存在");
    }

    @Test
    void anApprovalChecksEverythingAgain() {
        long id = asked();
        long order = kit.booked(http, patient, schedule);
        refused(decide(id, "approve", "{}"), 99, "患者在该排班已有有效挂号");
        assertThat(item(doctor, PATH, id)).containsEntry("status", "pending");
        done(kit.cancel(http, patient, order));
        kit.wards.insert("update schedule set open = false where id = ?", schedule);
        refused(decide(id, "approve", "{}"), 99, "该排班已停诊");
        kit.wards.insert("update schedule set open = true where id = ?", schedule);
        done(decide(id, "approve", "{}"));
        kit.assertBalanced(schedule);
    }

    @Test
    void isRefusedByRule() {
        long me = patient.patient();
        refused(ask(doctor, wish(-1, me, "普通")), 106, "排班不存在");
        refused(ask(doctor, wish(schedule, -1, "普通")), 106, "患者不存在");
        refused(ask(admin, wish(-1, me, "普通")), 106, "排班不存在");
        refused(ask(admin, wish(schedule, -1, "普通")), 106, "患者不存在");
        refused(ask(doctor, wish(kit.schedule(kit.ward(), 2, 1), me, "普通")), 102, "医生只能为自己负责的排班申请加号");
        refused(ask(patient.person(), wish(schedule, me, "普通")), 102);
        long past = kit.schedule(ward, -1, 1);
        refused(ask(doctor, wish(past, me, "普通")), 99, "该排班已结束");
        refused(ask(admin, wish(past, me, "普通")), 99, "该排班已结束");
        kit.booked(http, patient, schedule);
        refused(ask(doctor, wish(schedule, me, "普通")), 99, "患者在该排班已有有效挂号");
        kit.wards.insert("update schedule set open = false where id = ?", schedule);
        refused(ask(doctor, wish(schedule, me, "普通")), 99, "该排班已停诊");
    }

    @Test
    void takesNoBadInput() {
        String good = "\"schedule_id\":" + schedule + ",\"patient_id\":" + patient.patient();
        for (String body : List.of(
                "{}",
                "{" + good + "}",
                "{" + good + ",\"slot_type\":\"加号\"}",
                "{" + good + ",\"slot_type\":1}",
                "{\"schedule_id\":" + schedule + ",\"slot_type\":\"普通\"}",
                "{\"schedule_id\":true,\"patient_id\":1,\"slot_type\":\"普通\"}",
                "{" + good + ",\"slot_type\":\"普通\",\"reason\":\"" + "长".repeat(501) + "\"}",
                "[]",
                "{")) {
            refused(ask(doctor, body), 99);
            refused(ask(admin, body), 99);
        }
        long id = asked();
        refused(decide(id, "approve", "{\"comment\":\"" + "长".repeat(501) + "\"}"), 99);
        refused(decide(id, "approve", "{\"comment\":1}"), 99);
        refused(http.get(AUDITS + "?status=done").token(admin.token()).send(), 99);
        refused(http.get(AUDITS + "?page=0").token(admin.token()).send(), 99);
    }

    @Test
    void isCancelledByItsDoctorOnly() {
        long id = asked();
        refused(cancel(desks.doctorOf(kit.ward()), id), 102);
        refused(cancel(admin, id), 102, "仅医生可访问");
        assertThat(done(cancel(doctor, id)).at("message.detail")).isEqualTo("已取消加号申请");
        refused(cancel(doctor, id), 106, "加号申请不存在");
        refused(decide(id, "approve", "{}"), 106, "加号申请不存在");
    }

    @Test
    void listsAreTheirDoctorsOrTheAdministrators() {
        long first = asked();
        long second =
                done(ask(doctor, wish(schedule, kit.someone().patient(), "普通"))).number("message.audit_id");
        Answer page = done(
                http.get(PATH + "?page=1&page_size=1").token(doctor.token()).send());
        assertThat(page.number("message.total")).isEqualTo(2);
        assertThat(page.number("message.page_size")).isEqualTo(1);
        assertThat(page.number("message.audits.0.audit_id")).isEqualTo(second);
        assertThat(item(admin, AUDITS + "?status=pending", first)).containsEntry("status", "pending");
        Person other = desks.doctorOf(kit.ward());
        assertThat(done(http.get(PATH).token(other.token()).send()).number("message.total"))
                .isZero();
        refused(http.get(PATH).token(admin.token()).send(), 102, "仅医生可访问");
        refused(http.get(AUDITS).token(doctor.token()).send(), 102, "无权限");
        refused(
                http.post(AUDITS + "/" + first + "/approve", "{}")
                        .token(doctor.token())
                        .send(),
                102,
                "无权限");
    }

    @Test
    void manyAtOnceAreOneRequest() {
        List<Answer> answers = AtOnce.run(6, i -> ask(doctor, wish(schedule, patient.patient(), "普通")));
        assertThat(answers.stream().map(answer -> done(answer).number("message.audit_id")))
                .containsOnly(answers.getFirst().number("message.audit_id"));
        assertThat(answers.stream().map(answer -> Objects.requireNonNull(answer.at("message.detail"))))
                .containsOnlyOnce("加号申请已提交，等待审核");
    }

    @Test
    void ofManyDecisionsOneCounts() {
        long id = asked();
        List<Answer> answers = AtOnce.run(6, i -> decide(id, i % 2 == 0 ? "approve" : "reject", "{}"));
        assertThat(answers.stream().map(answer -> Objects.requireNonNull(answer.at("code"))))
                .containsOnlyOnce(0)
                .filteredOn(code -> !code.equals(0))
                .containsOnly(99);
        boolean approved = Objects.equals(item(doctor, PATH, id).get("status"), "approved");
        assertThat(slots()).isEqualTo(approved ? "2/1" : "1/1");
        kit.assertBalanced(schedule);
    }

    @Test
    void goesWithItsSchedule() {
        long id = asked();
        done(http.delete("/admin/schedules/" + schedule).token(admin.token()).send());
        refused(decide(id, "approve", "{}"), 106, "加号申请不存在");
    }
}
