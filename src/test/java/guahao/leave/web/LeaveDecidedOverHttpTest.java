package guahao.leave.web;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.leave.web.Absentees.Doctor;
import guahao.scheduling.AtOnce;
import guahao.scheduling.Bookings;
import guahao.scheduling.Wards.Ward;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Administrators and heads of departments decide leave, and what an approved one stops. */
@ServerTest
class LeaveDecidedOverHttpTest {

    private static final String ADMIN = "/admin/audit/leave";
    private static final String HEAD = "/doctor/leave/audit";

    private final Http http;
    private final BookingKit kit;
    private final Absentees absentees;
    private final Ward ward;
    private final Doctor doctor;
    private final Doctor head;
    private final Person admin;
    private final LocalDate date;

    LeaveDecidedOverHttpTest(Http http, BookingKit kit, Absentees absentees) {
        this.http = http;
        this.kit = kit;
        this.absentees = absentees;
        ward = kit.ward();
        doctor = absentees.doctorOf(ward);
        head = absentees.head(ward, "科室长王");
        admin = kit.people.admin();
        date = absentees.day(3);
    }

    private long asked(String shift) {
        return absentees.asked(http, doctor, date, shift);
    }

    private Answer admin(long leave, String verdict) {
        return absentees.decide(http, admin.token(), ADMIN + "/" + leave + "/" + verdict, "");
    }

    private Answer head(long leave, String verdict, String body) {
        return absentees.decide(http, head.token(), HEAD + "/" + leave + "/" + verdict, body);
    }

    private Answer get(String token, String path) {
        return http.get(path).token(token).send();
    }

    private boolean open(long schedule) {
        return kit.number("select open from schedule where id = ?", schedule) == 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {ADMIN, HEAD})
    void anApprovedLeaveStopsWhatItCovers(String by) {
        String address = UUID.randomUUID() + "@example.com";
        Someone told = kit.someoneWithMail(address);
        Someone unpaid = kit.someone();
        Someone waiting = kit.someone();
        Someone seen = kit.someone();
        long covered = kit.schedule(ward, 3, 3);
        long otherShift = kit.schedule(ward, 3, 0, 3, "50");
        long otherDay = kit.schedule(ward, 4, 3);
        long paid = kit.booked(http, told, covered);
        done(kit.pay(http, told, paid));
        long pending = kit.booked(http, unpaid, covered);
        long completed = kit.booked(http, seen, covered);
        done(kit.pay(http, seen, completed));
        kit.wards.insert("update appointment set status = 'COMPLETED' where id = ?", completed);
        long waits = kit.joined(http, waiting, covered);
        long elsewhere = kit.booked(http, waiting, otherShift);
        long leave = asked("afternoon");

        String token = by.equals(ADMIN) ? admin.token() : head.token();
        Answer decided = done(absentees.decide(http, token, by + "/" + leave + "/approve", "{\"comment\":\"同意\"}"));
        assertThat(decided.number("message.audit_id")).isEqualTo(leave);
        assertThat(decided.at("message.status")).isEqualTo("approved");
        assertThat(decided.number("message.auditor_id"))
                .isEqualTo(by.equals(ADMIN) ? admin.id() : head.person().id());
        assertThat((String) decided.at("message.audit_time")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");

        assertThat(open(covered)).isFalse();
        assertThat(open(otherShift)).isTrue();
        assertThat(open(otherDay)).isTrue();
        assertThat(kit.status(paid)).isEqualTo("CANCELLED/REFUNDED");
        assertThat(kit.status(pending)).isEqualTo("CANCELLED/CANCELLED");
        assertThat(kit.status(waits)).isEqualTo("CANCELLED/CANCELLED");
        assertThat(kit.status(completed)).isEqualTo("COMPLETED/PAID");
        assertThat(kit.status(elsewhere)).isEqualTo("PENDING/PENDING");
        assertThat(kit.remaining(covered)).isEqualTo(2);
        kit.assertBalanced(covered);
        kit.assertBalanced(otherShift);
        assertThat(kit.wards.column("select subject from outbox_message where recipient = ?", address))
                .containsExactly("停诊通知");
    }

    @Test
    void aFullDayStopsAllOfIt() {
        List<Long> schedules = List.of(0, 1, 2).stream()
                .map(section -> kit.schedule(ward, 3, section, 3, "50"))
                .toList();
        Ward other = kit.ward();
        long anothers = kit.schedule(other, 3, 3);
        Answer shown = done(get(admin.token(), ADMIN + "/" + asked("full")));
        List<String> concerned = List.of(
                date + " 上午 " + ward.clinicName(),
                date + " 下午 " + ward.clinicName(),
                date + " 晚上 " + ward.clinicName());
        assertThat(shown.at("message.original_schedule")).isEqualTo(concerned);
        long leave = shown.number("message.id");
        done(admin(leave, "approve"));
        assertThat(schedules).noneMatch(this::open);
        assertThat(open(anothers)).isTrue();
        assertThat(done(get(admin.token(), ADMIN + "/" + leave)).at("message.original_schedule"))
                .isEqualTo(concerned);
    }

    @Test
    void aRejectionChangesNothingElse() {
        long schedule = kit.schedule(ward, 3, 3);
        long order = kit.booked(http, kit.someone(), schedule);
        long leave = asked("full");
        Answer decided = done(head(leave, "reject", "{\"comment\":\"人手不足\"}"));
        assertThat(decided.at("message.status")).isEqualTo("rejected");
        assertThat(open(schedule)).isTrue();
        assertThat(kit.status(order)).isEqualTo("PENDING/PENDING");
        Answer item = done(get(admin.token(), ADMIN + "/" + leave));
        assertThat(item.at("message.reject_reason")).isEqualTo("人手不足");
        assertThat(item.at("message.audit_remark")).isEqualTo("人手不足");
        assertThat(item.at("message.auditor_name")).isEqualTo("科室长王");
        assertThat(item.number("message.auditor_id")).isEqualTo(head.person().id());
    }

    @Test
    void whatCannotBeStoppedLeavesTheApplicationAsItWas(Bookings bookings) {
        long bearable = kit.schedule(ward, 3, 0, 3, "50");
        long unbearable = kit.schedule(ward, 3, 3);
        long leave = asked("full");
        bookings.unbearable.add(unbearable);
        refused(admin(leave, "approve"), 97);
        assertThat(open(bearable)).isTrue();
        assertThat(done(get(admin.token(), ADMIN + "/" + leave)).at("message.status"))
                .isEqualTo("pending");
        bookings.unbearable.remove(unbearable);
        done(admin(leave, "approve"));
        assertThat(open(bearable)).isFalse();
    }

    @Test
    void ofSeveralDecisionsOneCounts() {
        long schedule = kit.schedule(ward, 3, 3);
        long leave = asked("afternoon");
        List<Answer> answers = AtOnce.run(6, i -> switch (i % 3) {
            case 0 -> admin(leave, "approve");
            case 1 -> admin(leave, "reject");
            default -> head(leave, "approve", "{\"comment\":\"\"}");
        });
        assertThat(answers.stream().map(answer -> Objects.requireNonNull(answer.at("code"))))
                .containsOnlyOnce(0);
        String status =
                String.valueOf(done(get(admin.token(), ADMIN + "/" + leave)).at("message.status"));
        String told = "当前申请状态为 " + status + "，无法重复审核";
        answers.stream()
                .filter(answer -> !Objects.equals(answer.at("code"), 0))
                .forEach(answer -> refused(answer, 99, told));
        assertThat(open(schedule)).isEqualTo(status.equals("rejected"));
        refused(admin(leave, "reject"), 99, told);
        refused(head(leave, "approve", ""), 99, told);
    }

    @Test
    void administratorsSeeEverybodys() {
        String reason = "🏥".repeat(50) + "还有";
        long leave = done(absentees.ask(
                        http,
                        doctor,
                        "{\"date\":\"" + date + "\",\"shift\":\"night\",\"reason\":\"" + reason
                                + "\",\"attachments\":[\"a.png\"]}"))
                .number("message.id");
        Answer item = done(get(admin.token(), ADMIN + "/" + leave));
        assertThat(item.number("message.doctor_id")).isEqualTo(doctor.id());
        assertThat(item.at("message.doctor_name")).isEqualTo(ward.doctorName());
        assertThat(item.at("message.doctor_title")).isEqualTo("主任医师");
        assertThat(item.at("message.department_name"))
                .isEqualTo(kit.wards
                        .column("select name from minor_department where id = ?", ward.department())
                        .getFirst());
        assertThat(item.at("message.leave_start_date")).isEqualTo(date.toString());
        assertThat(item.at("message.leave_end_date")).isEqualTo(date.toString());
        assertThat(item.number("message.leave_days")).isEqualTo(1);
        assertThat(item.at("message.shift")).isEqualTo("night");
        assertThat(item.at("message.reason")).isEqualTo(reason);
        assertThat(item.at("message.reason_preview")).isEqualTo("🏥".repeat(50) + "...");
        assertThat(item.at("message.attachments")).isEqualTo(List.of("a.png"));
        assertThat(item.at("message.original_schedule")).isEqualTo(List.of());
        assertThat(item.at("message.status")).isEqualTo("pending");
        for (String open : List.of("auditor_id", "auditor_name", "audit_time", "audit_remark", "reject_reason")) {
            assertThat(item.at("message." + open)).as(open).isNull();
        }
        Answer newest = done(get(admin.token(), ADMIN + "?status=pending&page=1&page_size=1"));
        assertThat(newest.number("message.page_size")).isEqualTo(1);
        assertThat(newest.number("message.total")).isPositive();
        assertThat(newest.number("message.audits.0.id")).isGreaterThanOrEqualTo(leave);
        assertThat(done(get(admin.token(), ADMIN + "/?status=pending")).text()).contains("\"id\":" + leave + ",");
        assertThat(done(get(admin.token(), ADMIN + "?status=rejected")).text()).doesNotContain("\"id\":" + leave + ",");
        refused(get(admin.token(), ADMIN + "?status=open"), 99, "status 参数无效");
        refused(get(admin.token(), ADMIN + "/-1"), 106, "请假申请不存在");
        refused(admin(-1, "approve"), 106, "请假申请不存在");
        refused(admin(-1, "reject"), 106, "请假申请不存在");
        refused(get(admin.token(), ADMIN + "/x"), 99);
    }

    @Test
    void aHeadSeesHisDepartments() {
        long leave = asked("full");
        Ward elsewhere = kit.ward();
        long foreign = absentees.asked(http, absentees.doctorOf(elsewhere), date, "full");
        Answer waiting = done(get(head.token(), HEAD));
        assertThat(waiting.number("message.total")).isEqualTo(1);
        assertThat(waiting.number("message.page")).isEqualTo(1);
        assertThat(waiting.number("message.page_size")).isEqualTo(20);
        assertThat(waiting.number("message.audits.0.id")).isEqualTo(leave);
        assertThat(waiting.at("message.audits.0.doctor_name")).isEqualTo(ward.doctorName());
        assertThat(done(get(head.token(), HEAD + "/" + leave)).number("message.id"))
                .isEqualTo(leave);
        for (Answer refused : List.of(
                get(head.token(), HEAD + "/" + foreign),
                head(foreign, "approve", ""),
                head(foreign, "reject", "{\"comment\":\"不\"}"))) {
            refused(refused, 102);
        }
        refused(get(head.token(), HEAD + "/-1"), 106, "请假申请不存在");
        refused(head(-1, "approve", ""), 106, "请假申请不存在");
        for (String body : List.of("", "{}", "{\"comment\":null}", "{\"comment\":\"\"}", "{\"comment\":\" \"}")) {
            refused(head(leave, "reject", body), 99, "驳回必须提供 comment");
        }
        refused(head(leave, "approve", "{\"comment\":\"" + "长".repeat(501) + "\"}"), 99);
        refused(head(leave, "approve", "{\"comment\":7}"), 99);
        done(head(leave, "approve", ""));
        assertThat(done(get(head.token(), HEAD)).number("message.total")).isZero();
        assertThat(done(get(head.token(), HEAD + "?status=approved")).number("message.total"))
                .isEqualTo(1);
        assertThat(done(get(head.token(), HEAD + "?status=all")).number("message.total"))
                .isEqualTo(1);
        refused(get(head.token(), HEAD + "?status=open"), 99, "status 参数无效");
    }

    @Test
    void aHeadsFiguresAreThoseOfThisMonth() {
        done(head(asked("morning"), "approve", ""));
        done(head(asked("afternoon"), "reject", "{\"comment\":\"不\"}"));
        done(head(asked("afternoon"), "reject", "{\"comment\":\"不\"}"));
        long longAgo = asked("night");
        done(head(longAgo, "approve", ""));
        kit.wards.insert(
                "update leave_application set audited_at = date_sub(audited_at, interval 32 day) where id = ?",
                longAgo);
        absentees.asked(http, doctor, absentees.day(5), "full");
        absentees.asked(http, absentees.doctorOf(kit.ward()), date, "full");
        Answer stats = done(get(head.token(), "/doctor/approval/stats"));
        assertThat(stats.number("message.pending")).isEqualTo(1);
        assertThat(stats.number("message.approvedMonth")).isEqualTo(1);
        assertThat(stats.number("message.rejectedMonth")).isEqualTo(2);
    }

    @Test
    void nobodyElseDecides() {
        long leave = asked("full");
        for (Person other : List.of(doctor.person(), admin, kit.people.user())) {
            for (String path : List.of(HEAD, HEAD + "/" + leave, "/doctor/approval/stats")) {
                refused(get(other.token(), path), 102, "仅科室长可访问");
            }
            for (String verdict : List.of("approve", "reject")) {
                String path = HEAD + "/" + leave + "/" + verdict;
                refused(absentees.decide(http, other.token(), path, "{}"), 102, "仅科室长可访问");
            }
        }
        for (Person other : List.of(doctor.person(), head.person(), kit.people.user())) {
            refused(get(other.token(), ADMIN), 102, "无权限");
            refused(get(other.token(), ADMIN + "/" + leave), 102, "无权限");
            for (String verdict : List.of("approve", "reject")) {
                String path = ADMIN + "/" + leave + "/" + verdict;
                refused(absentees.decide(http, other.token(), path, ""), 102, "无权限");
            }
        }
        assertThat(http.post(ADMIN + "/" + leave + "/approve", "{}").send().status())
                .isEqualTo(401);
        assertThat(done(get(admin.token(), ADMIN + "/" + leave)).at("message.status"))
                .isEqualTo("pending");
    }

    @Test
    void theNameOfWhoDecidedStays() {
        long leave = asked("full");
        done(admin(leave, "approve"));
        kit.wards.insert("update account set deleted_at = now(3), is_admin = false where id = ?", admin.id());
        Person another = kit.people.admin();
        assertThat(done(get(another.token(), ADMIN + "/" + leave)).at("message.auditor_name"))
                .isEqualTo("测试管理员");
    }

    @Test
    void aDeletedDoctorsApplicationsGoWithHim() {
        long leave = asked("full");
        done(http.delete("/admin/doctors/" + doctor.id()).token(admin.token()).send());
        refused(get(admin.token(), ADMIN + "/" + leave), 106, "请假申请不存在");
        assertThat(done(get(head.token(), HEAD)).number("message.total")).isZero();
    }
}
