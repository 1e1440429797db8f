package guahao.planning.web;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static guahao.planning.web.Planners.body;
import static guahao.planning.web.Planners.change;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads of departments look at their clinics' weeks and ask for other ones. */
@ServerTest
class WeeksOverHttpTest {

    private final Http http;
    private final BookingKit kit;
    private final Planners planners;
    private final Ward ward;
    private final Person head;
    private final Person admin;
    private final LocalDate monday;

    WeeksOverHttpTest(Http http, BookingKit kit, Planners planners) {
        this.http = http;
        this.kit = kit;
        this.planners = planners;
        ward = kit.ward();
        head = planners.head(ward);
        admin = kit.people.admin();
        monday = planners.monday;
    }

    private Answer get(String path, Person by) {
        return http.get("/doctor/schedule/" + path).token(by.token()).send();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Answer answer) {
        return (List<Map<String, Object>>) Objects.requireNonNull(done(answer).at("message"));
    }

    private String list(long clinic, Object start) {
        return "list?clinicId=" + clinic + "&startDate=" + start;
    }

    private String doctors(LocalDate date, String shift) {
        return "available-doctors?clinicId=" + ward.clinic() + "&date=" + date + "&shift=" + shift;
    }

    @Test
    void clinicsAreTheDepartmentsAndWhereItsHeadIs() {
        long visited = kit.ward().clinic();
        planners.schedule(visited, ward.doctor(), monday, 0);
        long second = planners.otherClinic(ward).clinic();
        var clinics = list(get("clinics", head));
        assertThat(clinics)
                .extracting(clinic -> clinic.get("id"))
                .containsExactly("" + ward.clinic(), "" + visited, "" + second);
        assertThat(clinics.getFirst())
                .containsEntry("name", ward.clinicName())
                .containsKeys("totalSlots", "filledSlots");
    }

    @Test
    void aWeekHas21Sections() {
        long colleague = planners.colleague(ward);
        planners.schedule(ward.clinic(), ward.doctor(), monday, 0);
        planners.schedule(ward.clinic(), colleague, monday, 0);
        planners.stopped(ward.clinic(), ward.doctor(), monday, 1);
        planners.schedule(planners.otherClinic(ward).clinic(), colleague, monday, 2);
        var week = list(get(list(ward.clinic(), monday), head));
        assertThat(week).hasSize(21);
        assertThat(week.getFirst())
                .containsEntry("date", monday.toString())
                .containsEntry("dayOfWeek", 1)
                .containsEntry("shift", "morning")
                .containsEntry("status", "filled")
                .containsEntry("doctorId", "" + ward.doctor())
                .containsEntry("doctorName", ward.doctorName())
                .containsEntry("doctorTitle", "主任医师");
        assertThat(week.subList(1, 21))
                .allSatisfy(section ->
                        assertThat(section).containsEntry("status", "empty").containsEntry("doctorId", null));
        assertThat(week.getLast())
                .containsEntry("date", monday.plusDays(6).toString())
                .containsEntry("dayOfWeek", 7)
                .containsEntry("shift", "night");
        assertThat(list(get(list(ward.clinic(), monday.plusDays(3)), head)).getFirst())
                .containsEntry("dayOfWeek", 4);
    }

    @Test
    void whoIsAwayIsShown() {
        long colleague = planners.colleague(ward);
        planners.schedule(ward.clinic(), colleague, monday, 1);
        planners.schedule(ward.clinic(), colleague, monday, 2);
        long leave = planners.leave(http, planners.doctor(colleague), monday, "afternoon");
        assertThat(list(get(list(ward.clinic(), monday), head)).get(1)).containsEntry("status", "filled");
        done(planners.grantLeave(http, admin, leave));
        var week = list(get(list(ward.clinic(), monday), head));
        assertThat(week.get(1)).containsEntry("status", "unavailable");
        assertThat(week.get(2)).containsEntry("status", "filled");
        planners.schedule(ward.clinic(), ward.doctor(), monday, 1);
        assertThat(list(get(list(ward.clinic(), monday), head)).get(1))
                .containsEntry("status", "filled")
                .containsEntry("doctorId", "" + ward.doctor());
    }

    @Test
    void doctorsAreFreeElsewhereOrAway() {
        long busy = planners.colleague(ward);
        long away = planners.colleague(ward);
        String elsewhere = planners.otherClinic(ward).clinicName();
        long clinic = kit.number("select id from clinic where name = ?", elsewhere);
        planners.schedule(clinic, busy, monday, 0);
        planners.schedule(clinic, busy, monday.plusDays(6), 2);
        planners.schedule(clinic, away, monday, 0);
        planners.stopped(clinic, ward.doctor(), monday, 0);
        done(planners.grantLeave(http, admin, planners.leave(http, planners.doctor(away), monday, "full")));
        var doctors = list(get(doctors(monday, "morning"), head));
        assertThat(doctors)
                .extracting(doctor -> doctor.get("id"))
                .containsExactly("" + ward.doctor(), "" + busy, "" + away);
        assertThat(doctors.getFirst())
                .containsEntry("name", ward.doctorName())
                .containsEntry("doctorName", ward.doctorName())
                .containsEntry("title", "主任医师")
                .containsEntry("dept", (int) ward.department())
                .containsEntry("status", "available")
                .containsEntry("conflictReason", null)
                .containsEntry("leaveReason", null)
                .containsEntry("assignedCount", 0)
                .containsKey("department");
        assertThat(doctors.get(1)).containsEntry("status", "conflict").containsEntry("assignedCount", 2);
        assertThat((String) doctors.get(1).get("conflictReason")).contains(elsewhere);
        assertThat(doctors.get(2)).containsEntry("status", "leave").containsEntry("leaveReason", "外出学习");
        assertThat(list(get(doctors(monday, "afternoon"), head)))
                .extracting(doctor -> doctor.get("status"))
                .containsExactly("available", "available", "leave");
    }

    @Test
    void onlyHeadsPlanAndOnlyTheirOwn() {
        Person colleague = planners.doctor(planners.colleague(ward));
        long foreign = kit.ward().clinic();
        String change = change(monday, "morning", ward.doctor());
        for (Person by : List.of(colleague, admin, kit.people.user())) {
            refused(get("clinics", by), 102, "仅科室长可访问");
            refused(get(list(ward.clinic(), monday), by), 102, "仅科室长可访问");
            refused(get(doctors(monday, "morning"), by), 102, "仅科室长可访问");
            refused(planners.submit(http, by, "{}"), 102, "仅科室长可访问");
        }
        String elsewhere = "available-doctors?date=" + monday + "&shift=night&clinicId=";
        refused(get(list(foreign, monday), head), 102, "只能管理本科室的门诊");
        refused(get(elsewhere + foreign, head), 102, "只能管理本科室的门诊");
        refused(planners.submit(http, head, body(foreign, change)), 102, "只能管理本科室的门诊");
        refused(get(list(-1, monday), head), 106, "门诊不存在");
        refused(get(elsewhere + "-1", head), 106, "门诊不存在");
        refused(planners.submit(http, head, body(-1, change)), 106, "门诊不存在");
        assertThat(http.get("/doctor/schedule/clinics").send().status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "list?clinicId={clinic}",
                "list?startDate=2026-01-05",
                "list?clinicId=x&startDate=2026-01-05",
                "list?clinicId={clinic}&startDate=2026-02-30",
                "list?clinicId={clinic}&startDate=9999-12-31",
                "available-doctors?clinicId={clinic}&date=2026-01-05",
                "available-doctors?clinicId={clinic}&date=2026-01-05&shift=full",
                "available-doctors?clinicId={clinic}&date=9999-12-31&shift=night",
                "available-doctors?clinicId={clinic}&date=today&shift=night"
            })
    void badQuestionsAreRefused(String query) {
        refused(get(query.replace("{clinic}", "" + ward.clinic()), head), 99);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"clinicId\":{clinic}}",
                "{\"clinicId\":{clinic},\"changes\":[]}",
                "{\"clinicId\":{clinic},\"changes\":{}}",
                "{\"clinicId\":{clinic},\"changes\":[1]}",
                "{\"clinicId\":true,\"changes\":[{\"date\":\"2026-11-23\",\"shift\":\"night\"}]}",
                "{\"changes\":[{\"date\":\"2026-11-23\",\"shift\":\"night\"}]}",
                "{\"clinicId\":{clinic},\"changes\":[{\"shift\":\"night\"}]}",
                "{\"clinicId\":{clinic},\"changes\":[{\"date\":\"2026-11-31\",\"shift\":\"night\"}]}",
                "{\"clinicId\":{clinic},\"changes\":[{\"date\":\"9999-12-31\",\"shift\":\"night\"}]}",
                "{\"clinicId\":{clinic},\"changes\":[{\"date\":\"2026-11-23\"}]}",
                "{\"clinicId\":{clinic},\"changes\":[{\"date\":\"2026-11-23\",\"shift\":\"full\"}]}",
                "{\"clinicId\":{clinic},\"changes\":[{\"date\":\"2026-11-23\",\"shift\":\"上午\"}]}",
                "{\"clinicId\":{clinic},\"changes\":[{\"date\":\"2026-11-23\",\"shift\":\"night\",\"doctorId\":true}]}",
                "{\"clinicId\":{clinic},\"changes\":[{\"date\":\"2026-11-23\",\"shift\":\"night\",\"doctorId\":\"x\"}]}",
                "{\"clinicId\":{clinic},\"changes\":[{\"date\":\"2026-11-23\",\"shift\":\"night\",\"doctorId\":1.5}]}"
            })
    void badChangesAreRefused(String body) {
        refused(planners.submit(http, head, body.replace("{clinic}", "" + ward.clinic())), 99);
    }

    @Test
    void changesHaveTheirRules() {
        String sunday = change(monday.minusDays(1), "night", ward.doctor());
        refused(
                planners.submit(http, head, body(ward.clinic(), sunday, change(monday, "morning", null))),
                99,
                "变更必须在同一周内");
        refused(planners.submit(http, head, body(ward.clinic(), change(monday, "morning", -7))), 99, "医生不存在(ID: -7)");
        refused(
                planners.submit(http, head, body(ward.clinic(), change(monday, "morning", "\"-7\""))),
                99,
                "医生不存在(ID: -7)");
        assertThat(kit.number("select count(*) from week_plan where clinic_id = ?", ward.clinic()))
                .isZero();
    }

    @Test
    void changesAreLaidOverTheWeekAsItStands() {
        long colleague = planners.colleague(ward);
        planners.schedule(ward.clinic(), ward.doctor(), monday, 0);
        planners.schedule(ward.clinic(), colleague, monday, 0);
        planners.schedule(ward.clinic(), colleague, monday.plusDays(1), 1);
        planners.schedule(ward.clinic(), colleague, monday.plusDays(2), 1);
        planners.stopped(ward.clinic(), colleague, monday.plusDays(3), 1);
        LocalDate sunday = monday.plusDays(6);
        Answer submitted = done(planners.submit(
                http,
                head,
                "{\"clinicId\":\"" + ward.clinic() + "\",\"changes\":["
                        + String.join(
                                ",",
                                change(monday.plusDays(1), "afternoon", "\"null\""),
                                change(sunday, "night", -1).replace(",\"doctorId\":-1", ""),
                                change(sunday, "morning", "\"\""),
                                change(sunday, "night", null),
                                change(sunday, "night", "\"" + colleague + "\""))
                        + "]}"));
        assertThat(submitted.at("message.msg")).isEqualTo("申请已提交，等待审核");
        Answer shown = planners.shown(http, admin, submitted.number("message.auditId"));
        for (int day = 0; day < 7; day++) {
            for (int section = 0; section < 3; section++) {
                Object seat = shown.at("message.schedule." + day + "." + section);
                Object expected = switch (day * 3 + section) {
                    case 0 -> seat(ward.doctor());
                    case 7, 20 -> seat(colleague);
                    default -> null;
                };
                assertThat(seat).as("%s.%s", day, section).isEqualTo(expected);
            }
        }
    }

    private Map<String, Object> seat(long doctor) {
        String name =
                kit.wards.column("select name from doctor where id = ?", doctor).getFirst();
        return Map.of("doctor_id", (int) doctor, "doctor_name", name);
    }

    @Test
    void aClinicHasOneApplicationForEachWeek() {
        long id = planners.submitted(http, head, ward.clinic(), change(monday, "morning", ward.doctor()));
        done(planners.decide(http, admin, id, "reject"));
        Answer rejected = planners.shown(http, admin, id);
        assertThat(rejected.at("message.status")).isEqualTo("rejected");
        assertThat(rejected.at("message.reject_reason")).isEqualTo("已核");
        assertThat(rejected.number("message.auditor_id")).isEqualTo(admin.id());
        assertThat(rejected.at("message.auditor_name")).isEqualTo("测试管理员");
        assertThat(planners.submitted(http, head, ward.clinic(), change(monday.plusDays(6), "night", ward.doctor())))
                .isEqualTo(id);
        Answer again = planners.shown(http, admin, id);
        assertThat(again.at("message.status")).isEqualTo("pending");
        assertThat(again.at("message.auditor_id")).isNull();
        assertThat(again.at("message.auditor_name")).isNull();
        assertThat(again.at("message.audit_time")).isNull();
        assertThat(again.at("message.reject_reason")).isNull();
        assertThat(again.at("message.schedule.0.0")).isNull();
        assertThat(planners.submitted(http, head, ward.clinic(), change(monday.plusDays(7), "night", ward.doctor())))
                .isNotEqualTo(id);
        Ward other = planners.otherClinic(ward);
        assertThat(planners.submitted(http, head, other.clinic(), change(monday, "morning", ward.doctor())))
                .isNotEqualTo(id);
    }

    @Test
    void manyAtOnceAreOneApplication() {
        List<Answer> answers = AtOnce.run(
                6,
                i -> planners.submit(
                        http, head, body(ward.clinic(), change(monday.plusDays(i), "night", ward.doctor()))));
        assertThat(answers.stream().map(answer -> done(answer).number("message.auditId")))
                .containsOnly(answers.getFirst().number("message.auditId"));
        assertThat(kit.number("select count(*) from week_plan where clinic_id = ?", ward.clinic()))
                .isEqualTo(1);
    }
}
