package guahao.planning.web;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static guahao.planning.web.Planners.change;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.AtOnce;
import guahao.scheduling.Wards.Ward;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Administrators decide on weeks, and schedules and orders follow. */
@ServerTest
class WeeksDecidedOverHttpTest {

    private final Http http;
    private final BookingKit kit;
    private final Planners planners;
    private final Ward ward;
    private final Person head;
    private final Person admin;
    private final long colleague;
    private final LocalDate monday;

    WeeksDecidedOverHttpTest(Http http, BookingKit kit, Planners planners) {
        this.http = http;
        this.kit = kit;
        this.planners = planners;
        ward = kit.ward();
        head = planners.head(ward);
        admin = kit.people.admin();
        colleague = planners.colleague(ward);
        monday = planners.monday;
        kit.wards.told("update clinic set price_normal = 50 where id = ?", ward.clinic());
    }

    private long submitted(String... changes) {
        return planners.submitted(http, head, ward.clinic(), changes);
    }

    private Answer approve(long id) {
        return planners.decide(http, admin, id, "approve");
    }

    private Answer list(Person by, String query) {
        return http.get("/admin/audit/schedule" + query).token(by.token()).send();
    }

    @Test
    void administratorsSeeThemNewestFirst() {
        long id = submitted(change(monday, "morning", ward.doctor()));
        long newer = submitted(change(monday.plusDays(7), "morning", ward.doctor()));
        Answer shown = planners.shown(http, admin, id);
        assertThat(shown.number("message.id")).isEqualTo(id);
        assertThat(shown.number("message.department_id")).isEqualTo(ward.department());
        assertThat((String) shown.at("message.department_name")).isNotBlank();
        assertThat(shown.number("message.clinic_id")).isEqualTo(ward.clinic());
        assertThat(shown.at("message.clinic_name")).isEqualTo(ward.clinicName());
        assertThat(shown.number("message.submitter_id")).isEqualTo(ward.doctor());
        assertThat(shown.at("message.submitter_name")).isEqualTo(ward.doctorName());
        assertThat((String) shown.at("message.submit_time")).hasSize(19);
        assertThat(shown.at("message.week_start")).isEqualTo(monday.toString());
        assertThat(shown.at("message.week_end")).isEqualTo(monday.plusDays(6).toString());
        assertThat(shown.at("message.remark")).isNull();
        assertThat(shown.at("message.status")).isEqualTo("pending");
        assertThat(shown.at("message.audit_remark")).isNull();
        for (String query : List.of("", "?status=pending", "?status=pending&page=1&page_size=10000")) {
            Answer all = done(list(admin, query));
            assertThat(ids(all).stream().filter(one -> one == id || one == newer))
                    .as(query)
                    .containsExactly(newer, id);
            assertThat(all.number("message.total")).isGreaterThanOrEqualTo(2);
        }
        assertThat(done(list(admin, "?page=1&page_size=1"))
                        .node("message.audits")
                        .size())
                .isEqualTo(1);
        assertThat(ids(done(list(admin, "?status=approved")))).doesNotContain(id);
        refused(list(admin, "?status=done"), 99);
        refused(list(admin, "/-1"), 106, "排班申请不存在");
        for (String path : List.of("", "/" + id)) {
            refused(list(head, path), 102, "无权限");
        }
        refused(planners.decide(http, head, id, "approve"), 102, "无权限");
    }

    @SuppressWarnings("unchecked")
    private static List<Long> ids(Answer answer) {
        var audits = (List<Map<String, Object>>) Objects.requireNonNull(answer.at("message.audits"));
        return audits.stream()
                .map(item -> ((Number) Objects.requireNonNull(item.get("id"))).longValue())
                .toList();
    }

    @Test
    void whatIsWantedIsKeptStoppedOpenedAndMade() {
        long third = planners.colleague(ward);
        long kept = planners.schedule(ward.clinic(), ward.doctor(), monday, 0);
        long beside = planners.schedule(ward.clinic(), colleague, monday, 0);
        long exchanged = planners.schedule(ward.clinic(), ward.doctor(), monday.plusDays(1), 1);
        long again = planners.stopped(ward.clinic(), colleague, monday.plusDays(2), 2);
        long next = planners.schedule(ward.clinic(), ward.doctor(), monday.plusDays(7), 0);
        long elsewhere = planners.schedule(planners.otherClinic(ward).clinic(), ward.doctor(), monday.plusDays(3), 0);
        kit.booked(http, kit.someone(), kept);
        long id = submitted(
                change(monday.plusDays(1), "afternoon", third),
                change(monday.plusDays(2), "night", colleague),
                change(monday.plusDays(3), "morning", third));
        Answer approved = done(approve(id));
        assertThat(approved.number("message.audit_id")).isEqualTo(id);
        assertThat(approved.at("message.status")).isEqualTo("approved");
        assertThat(approved.number("message.auditor_id")).isEqualTo(admin.id());
        assertThat((String) approved.at("message.audit_time")).hasSize(19);
        assertThat(row(kept)).isEqualTo("1/1/66.00/5/4");
        assertThat(planners.isOpen(beside)).isFalse();
        assertThat(planners.isOpen(exchanged)).isFalse();
        assertThat(row(again)).isEqualTo("1/1/66.00/5/5");
        assertThat(planners.isOpen(next)).isTrue();
        assertThat(planners.isOpen(elsewhere)).isTrue();
        assertThat(made(third, 1, 1)).isEqualTo("1/0/50.00/12/12");
        assertThat(made(third, 3, 0)).isEqualTo("1/0/50.00/12/12");
        Answer shown = planners.shown(http, admin, id);
        assertThat(shown.at("message.status")).isEqualTo("approved");
        assertThat(shown.at("message.audit_remark")).isEqualTo("已核");
        assertThat(shown.at("message.reject_reason")).isNull();
    }

    private String row(long id) {
        return kit.wards
                .column(
                        "select concat_ws('/', open, slot_type, price, total_slots, remaining_slots) from schedule where id = ?",
                        id)
                .getFirst();
    }

    private String made(long doctor, int day, int section) {
        return row(kit.number(
                "select id from schedule where clinic_id = ? and doctor_id = ? and date = ? and section = ?",
                ward.clinic(),
                doctor,
                monday.plusDays(day),
                section));
    }

    @Test
    void whatIsMadeGoesByPricesAndSettings() {
        kit.wards.told("update doctor set price_normal = 77 where id = ?", colleague);
        kit.set(ward, "schedule", "eveningStart", "\"18:00\"");
        kit.set(ward, "schedule", "eveningEnd", "\"19:10\"");
        kit.set(ward, "schedule", "consultationDuration", "30");
        kit.set(ward, "schedule", "intervalTime", "0");
        kit.set(ward, "schedule", "afternoonStart", "\"13:00\"");
        kit.set(ward, "schedule", "afternoonEnd", "\"13:20\"");
        done(approve(submitted(change(monday, "night", colleague), change(monday, "afternoon", ward.doctor()))));
        assertThat(made(colleague, 0, 2)).isEqualTo("1/0/77.00/2/2");
        assertThat(made(ward.doctor(), 0, 1)).isEqualTo("1/0/50.00/1/1");
    }

    @Test
    void whoBookedWhatIsStoppedGetsHisMoneyBack() {
        long schedule = planners.schedule(ward.clinic(), ward.doctor(), monday, 0);
        Someone payer = kit.someone();
        long paid = kit.booked(http, payer, schedule);
        done(kit.pay(http, payer, paid));
        long unpaid = kit.booked(http, kit.someone(), schedule);
        long id = submitted(change(monday, "morning", null));
        assertThat(kit.status(paid)).isEqualTo("CONFIRMED/PAID");
        done(approve(id));
        assertThat(planners.isOpen(schedule)).isFalse();
        assertThat(kit.status(paid)).isEqualTo("CANCELLED/REFUNDED");
        assertThat(kit.status(unpaid)).isEqualTo("CANCELLED/CANCELLED");
        assertThat(kit.remaining(schedule)).isEqualTo(5);
        assertThat(kit.number(
                        "select refunded_amount = price and ended_at is not null from appointment where id = ?", paid))
                .isEqualTo(1);
    }

    @Test
    void nothingChangesWhenADoctorIsElsewhere() {
        Ward other = planners.otherClinic(ward);
        long schedule = planners.schedule(ward.clinic(), ward.doctor(), monday, 0);
        planners.schedule(other.clinic(), colleague, monday.plusDays(4), 2);
        long id = submitted(
                change(monday, "morning", null),
                change(monday.plusDays(1), "morning", colleague),
                change(monday.plusDays(4), "night", colleague));
        Answer answer = approve(id);
        refused(answer, 99);
        assertThat((String) answer.at("msg"))
                .contains(name(colleague), monday.plusDays(4).toString(), "晚上", "排班");
        assertThat(planners.isOpen(schedule)).isTrue();
        assertThat(planners.open(ward.clinic(), colleague, monday.plusDays(1), 0))
                .isZero();
        assertThat(planners.shown(http, admin, id).at("message.status")).isEqualTo("pending");
        kit.wards.insert("update schedule set open = false where clinic_id = ?", other.clinic());
        done(approve(id));
        assertThat(planners.open(ward.clinic(), colleague, monday.plusDays(4), 2))
                .isEqualTo(1);
    }

    private String name(long doctor) {
        return kit.wards.column("select name from doctor where id = ?", doctor).getFirst();
    }

    @Test
    void nothingChangesWhenADoctorIsAway() {
        long leave = planners.leave(http, planners.doctor(colleague), monday.plusDays(2), "afternoon");
        done(planners.grantLeave(http, admin, leave));
        long id = submitted(
                change(monday.plusDays(2), "morning", colleague), change(monday.plusDays(2), "afternoon", colleague));
        Answer answer = approve(id);
        refused(answer, 99);
        assertThat((String) answer.at("msg"))
                .contains(name(colleague), monday.plusDays(2).toString(), "下午", "请假");
        assertThat(planners.open(ward.clinic(), colleague, monday.plusDays(2), 0))
                .isZero();
        assertThat(submitted(change(monday.plusDays(2), "morning", colleague))).isEqualTo(id);
        done(approve(id));
        assertThat(planners.open(ward.clinic(), colleague, monday.plusDays(2), 0))
                .isEqualTo(1);
    }

    @Test
    void nothingChangesWhenADoctorIsGone() {
        long id = submitted(change(monday, "morning", colleague));
        done(http.delete("/admin/doctors/" + colleague).token(admin.token()).send());
        refused(approve(id), 99);
        assertThat(planners.shown(http, admin, id).at("message.status")).isEqualTo("pending");
        assertThat(planners.shown(http, admin, id).at("message.schedule.0.0.doctor_name"))
                .isNull();
    }

    @Test
    void whatIsPastStaysAsItWas() {
        LocalDate past = monday.minusDays(14);
        long schedule = planners.schedule(ward.clinic(), ward.doctor(), past, 0);
        long id = submitted(change(past, "morning", null), change(past, "night", colleague));
        done(approve(id));
        assertThat(planners.isOpen(schedule)).isTrue();
        assertThat(planners.open(ward.clinic(), colleague, past, 2)).isZero();
    }

    @Test
    void todayIsStillPlanned() {
        done(approve(submitted(change(kit.today, "morning", colleague))));
        assertThat(planners.open(ward.clinic(), colleague, kit.today, 0)).isEqualTo(1);
    }

    @Test
    void aWeekFarAheadIsPlannedToo() {
        LocalDate far = monday.plusWeeks(30);
        done(approve(submitted(change(far, "morning", colleague))));
        assertThat(planners.open(ward.clinic(), colleague, far, 0)).isEqualTo(1);
    }

    @Test
    void aRejectionChangesNothing() {
        long id = submitted(change(monday, "morning", colleague));
        Answer rejected = done(http.call("POST", "/admin/audit/schedule/" + id + "/reject")
                .token(admin.token())
                .send());
        assertThat(rejected.at("message.status")).isEqualTo("rejected");
        assertThat(planners.open(ward.clinic(), colleague, monday, 0)).isZero();
        refused(approve(id), 99, "当前申请状态为 rejected，无法重复审核");
        refused(planners.decide(http, admin, -1, "approve"), 106, "排班申请不存在");
        refused(planners.decide(http, admin, -1, "reject"), 106, "排班申请不存在");
        refused(
                http.post("/admin/audit/schedule/" + id + "/approve", "{\"comment\":7}")
                        .token(admin.token())
                        .send(),
                99);
    }

    @Test
    void ofManyDecisionsOneCounts() {
        long id = submitted(change(monday, "morning", colleague));
        List<Answer> answers = AtOnce.run(6, i -> planners.decide(http, admin, id, i % 2 == 0 ? "approve" : "reject"));
        List<Answer> winners = answers.stream()
                .filter(answer -> Objects.equals(answer.at("code"), 0))
                .toList();
        assertThat(winners).hasSize(1);
        Object status = winners.getFirst().at("message.status");
        assertThat(answers.stream()
                        .filter(answer -> !Objects.equals(answer.at("code"), 0))
                        .map(answer -> Objects.requireNonNull(answer.at("msg"))))
                .containsOnly("当前申请状态为 " + status + "，无法重复审核");
        assertThat(planners.open(ward.clinic(), colleague, monday, 0)).isEqualTo("approved".equals(status) ? 1 : 0);
    }

    @Test
    void ofTwoClinicsThatWantOneDoctorOneGetsHim() {
        Ward other = planners.otherClinic(ward);
        String change = change(monday, "afternoon", colleague);
        List<Long> ids = List.of(submitted(change), planners.submitted(http, head, other.clinic(), change));
        List<Answer> answers = AtOnce.run(2, i -> approve(ids.get(i)));
        assertThat(answers.stream().map(answer -> Objects.requireNonNull(answer.at("code"))))
                .containsExactlyInAnyOrder(0, 99);
        assertThat(answers.stream()
                        .filter(answer -> Objects.equals(answer.at("code"), 99))
                        .map(answer -> (String) answer.at("msg")))
                .allSatisfy(text -> assertThat(text).contains(name(colleague), monday.toString(), "下午"));
        assertThat(planners.open(ward.clinic(), colleague, monday, 1)
                        + planners.open(other.clinic(), colleague, monday, 1))
                .isEqualTo(1);
    }

    @Test
    void nobodyIsPlannedAndAwayWhoeverDecidesFirst() {
        Person doctor = planners.doctor(colleague);
        for (int day = 0; day < 4; day++) {
            LocalDate date = monday.plusDays(day);
            long leave = planners.leave(http, doctor, date, "full");
            long plan = submitted(change(date, "morning", colleague));
            List<Answer> answers = AtOnce.run(2, i -> i == 0 ? planners.grantLeave(http, admin, leave) : approve(plan));
            done(answers.getFirst());
            assertThat(planners.open(ward.clinic(), colleague, date, 0)).isZero();
        }
    }
}
