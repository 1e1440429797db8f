package guahao.leave.web;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.leave.web.Absentees.Doctor;
import guahao.scheduling.AtOnce;
import guahao.scheduling.Wards.Ward;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A doctor asks for leave, and sees his month and what became of what he asked for. */
@ServerTest
class LeaveOverHttpTest {

    private static final String TWICE = "该日期该时段已有请假申请，请勿重复提交";

    private final Http http;
    private final BookingKit kit;
    private final Absentees absentees;
    private final Ward ward;
    private final Doctor doctor;

    LeaveOverHttpTest(Http http, BookingKit kit, Absentees absentees) {
        this.http = http;
        this.kit = kit;
        this.absentees = absentees;
        ward = kit.ward();
        doctor = absentees.doctorOf(ward);
    }

    private Answer ask(LocalDate date, String shift) {
        return absentees.ask(http, doctor, date, shift);
    }

    private Answer get(String path) {
        return http.get("/doctor/leave/" + path).token(doctor.token()).send();
    }

    private void reject(long leave) {
        done(http.post("/admin/audit/leave/" + leave + "/reject", "{\"comment\":\"人手不足\"}")
                .token(kit.people.admin().token())
                .send());
    }

    @Test
    void whatIsAskedForIsAnsweredAndRemembered() {
        LocalDate date = absentees.day(3);
        Answer asked = done(absentees.ask(
                http,
                doctor,
                "{\"date\":\"" + date + "\",\"shift\":\"full\",\"reason\":\" 回乡😀 \",\"attachments\":"
                        + "[\"static/images/audit/2026/11/26/a.jpg\",{\"url\":\"/b.png\",\"name\":\"b\"}]}"));
        long id = asked.number("message.id");
        assertThat(asked.at("message.applicationId")).isEqualTo(Long.toString(id));
        assertThat(asked.number("message.doctor_id")).isEqualTo(doctor.id());
        assertThat(asked.at("message.leave_date")).isEqualTo(date.toString());
        assertThat(asked.at("message.shift")).isEqualTo("full");
        assertThat(asked.at("message.reason")).isEqualTo(" 回乡😀 ");
        assertThat(asked.at("message.status")).isEqualTo("pending");
        assertThat((String) asked.at("message.submit_time")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
        assertThat(asked.at("message.attachments"))
                .isEqualTo(List.of("static/images/audit/2026/11/26/a.jpg", "/b.png"));

        Answer history = done(get("history"));
        assertThat(history.number("message.total")).isEqualTo(1);
        assertThat(history.at("message.records")).isEqualTo(history.at("message.list"));
        assertThat(history.number("message.page_size")).isEqualTo(history.number("message.pageSize"));
        assertThat(history.number("message.records.0.id")).isEqualTo(id);
        assertThat(history.at("message.records.0.date")).isEqualTo(date.toString());
        assertThat(history.at("message.records.0.leave_date")).isEqualTo(date.toString());
        assertThat((String) history.at("message.records.0.createTime"))
                .isEqualTo(String.valueOf(history.at("message.records.0.submit_time"))
                        .replace('T', ' '));
        assertThat(history.at("message.records.0.attachments")).isEqualTo(asked.at("message.attachments"));
        for (String open : List.of("auditor_id", "approver", "audit_time", "audit_remark", "rejectReason")) {
            assertThat(history.at("message.records.0." + open)).as(open).isNull();
        }
    }

    @Test
    void theHistoryIsNewestFirstAndByStatus() {
        long first = absentees.asked(http, doctor, absentees.day(2), "morning");
        reject(first);
        long second = absentees.asked(http, doctor, absentees.day(1), "morning");
        Answer all = done(get("history?status=all"));
        assertThat(all.number("message.records.0.id")).isEqualTo(second);
        assertThat(all.number("message.records.1.id")).isEqualTo(first);
        assertThat(all.at("message.records.1.rejectReason")).isEqualTo("人手不足");
        assertThat(all.at("message.records.1.approver")).isEqualTo("测试管理员");
        Answer rejected = done(get("history?status=rejected"));
        assertThat(rejected.number("message.total")).isEqualTo(1);
        assertThat(rejected.number("message.records.0.id")).isEqualTo(first);
        assertThat(done(get("history?status=approved")).at("message.list")).isEqualTo(List.of());
        Answer page = done(get("history?page=2&pageSize=1"));
        assertThat(page.number("message.total")).isEqualTo(2);
        assertThat(page.number("message.page")).isEqualTo(2);
        assertThat(page.number("message.pageSize")).isEqualTo(1);
        assertThat(page.number("message.list.0.id")).isEqualTo(first);
        refused(get("history?status=done"), 99, "status 参数无效");
        refused(get("history?page=0"), 99);
        Doctor other = absentees.another(ward, "别人");
        assertThat(done(http.get("/doctor/leave/history").token(other.token()).send())
                        .number("message.total"))
                .isZero();
    }

    @Test
    void leaveIsAskedForInTime() {
        for (LocalDate late : List.of(absentees.day(0), absentees.day(-1))) {
            refused(ask(late, "full"), 99, "全天请假需至少提前一天提交");
        }
        refused(ask(absentees.day(-1), "night"), 99, "请假日期不能早于今天");
        absentees.set(doctor, "morningStart", "00:00");
        absentees.set(doctor, "afternoonStart", "23:59");
        refused(ask(absentees.day(0), "morning"), 99, "该时段已开始，无法申请当天请假");
        done(ask(absentees.day(0), "afternoon"));
        done(ask(absentees.day(1), "full"));
    }

    @ParameterizedTest
    @CsvSource({
        "morning, morning, true",
        "full, full, true",
        "full, night, true",
        "afternoon, full, true",
        "morning, night, false",
    })
    void onceForEachPartOfADay(String first, String second, boolean blocked) {
        LocalDate date = absentees.day(4);
        long leave = absentees.asked(http, doctor, date, first);
        if (blocked) {
            refused(ask(date, second), 99, TWICE);
            reject(leave);
        }
        done(ask(date, second));
        done(ask(absentees.day(5), first));
        done(absentees.ask(http, absentees.another(ward, "别人"), date, first));
    }

    @Test
    void ofSeveralAtOnceOneIsTaken() {
        LocalDate date = absentees.day(6);
        List<String> shifts = List.of("full", "night", "full", "night", "full", "night");
        List<Answer> answers = AtOnce.run(shifts.size(), i -> ask(date, shifts.get(i)));
        assertThat(answers.stream().map(answer -> Objects.requireNonNull(answer.at("code"))))
                .containsOnlyOnce(0);
        answers.stream()
                .filter(answer -> !Objects.equals(answer.at("code"), 0))
                .forEach(answer -> refused(answer, 99, TWICE));
        assertThat(done(get("history")).number("message.total")).isEqualTo(1);
    }

    @Test
    void aRepeatedRequestIsAnsweredAgain() {
        String body =
                "{\"date\":\"" + absentees.day(2) + "\",\"shift\":\"full\",\"reason\":\"x\",\"clientToken\":\"t1\"}";
        assertThat(done(absentees.ask(http, doctor, body)).text())
                .isEqualTo(done(absentees.ask(http, doctor, body)).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"date\":\"2099-02-30\",\"shift\":\"full\",\"reason\":\"x\"}",
                "{\"date\":20990203,\"shift\":\"full\",\"reason\":\"x\"}",
                "{\"shift\":\"full\",\"reason\":\"x\"}",
                "{\"date\":\"2099-02-03\",\"reason\":\"x\"}",
                "{\"date\":\"2099-02-03\",\"shift\":\"FULL\",\"reason\":\"x\"}",
                "{\"date\":\"2099-02-03\",\"shift\":\"evening\",\"reason\":\"x\"}",
                "{\"date\":\"2099-02-03\",\"shift\":\"full\"}",
                "{\"date\":\"2099-02-03\",\"shift\":\"full\",\"reason\":\"  \"}",
                "{\"date\":\"2099-02-03\",\"shift\":\"full\",\"reason\":7}",
                "{\"date\":\"2099-02-03\",\"shift\":\"full\",\"reason\":\"x\",\"attachments\":\"a\"}",
                "{\"date\":\"2099-02-03\",\"shift\":\"full\",\"reason\":\"x\",\"attachments\":[7]}",
                "{\"date\":\"2099-02-03\",\"shift\":\"full\",\"reason\":\"x\",\"attachments\":[{\"name\":\"a\"}]}",
                "{\"date\":\"2099-02-03\",\"shift\":\"full\",\"reason\":\"x\",\"attachments\":[null]}",
            })
    void whatCannotBeReadIsRefused(String body) {
        refused(absentees.ask(http, doctor, body), 99);
    }

    @Test
    void textsHaveTheirLimits() {
        String start = "{\"date\":\"" + absentees.day(2) + "\",\"shift\":\"full\",\"reason\":\"";
        refused(absentees.ask(http, doctor, start + "长".repeat(501) + "\"}"), 99);
        refused(absentees.ask(http, doctor, start + "x\",\"attachments\":[\"" + "a".repeat(256) + "\"]}"), 99);
        String eleven = "[\"a\"" + ",\"a\"".repeat(10) + "]";
        refused(absentees.ask(http, doctor, start + "x\",\"attachments\":" + eleven + "}"), 99);
        String ten = "[\"" + "a".repeat(255) + "\"" + ",\"a\"".repeat(9) + "]";
        done(absentees.ask(http, doctor, start + "🏥".repeat(500) + "\",\"attachments\":" + ten + "}"));
    }

    @Test
    void theCalendarShowsEveryDayOfTheMonth() {
        Answer february = done(get("schedule?year=2028&month=02"));
        assertThat(days(february)).hasSize(29);
        assertThat(february.number("message.year")).isEqualTo(2028);
        assertThat(february.number("message.month")).isEqualTo(2);
        Map<String, Object> leapDay = days(february).getLast();
        assertThat(leapDay)
                .containsEntry("date", "2028-02-29")
                .containsEntry("day", 29)
                .containsEntry("weekday", "二")
                .containsEntry("hasSchedule", false)
                .containsEntry("hasShift", false)
                .containsEntry("shiftInfo", null)
                .containsEntry("isToday", false)
                .containsEntry("leaveStatus", null);
        for (String wrong : List.of(
                "",
                "?year=2028",
                "?month=2",
                "?year=1999&month=2",
                "?year=2101&month=2",
                "?year=2028&month=13",
                "?year=2028&month=0",
                "?year=x&month=2")) {
            refused(get("schedule" + wrong), 99);
        }
    }

    @Test
    void theCalendarShowsWorkAndLeave() {
        LocalDate date = absentees.day(8);
        kit.schedule(ward, 8, 2, 3, "50");
        long stopped = kit.schedule(ward, 8, 0, 3, "50");
        kit.wards.insert("update schedule set open = false where id = ?", stopped);
        reject(absentees.asked(http, doctor, date, "full"));
        reject(absentees.asked(http, doctor, date, "morning"));
        absentees.asked(http, doctor, date, "morning");
        Map<String, Object> day = day(date);
        assertThat(day)
                .containsEntry("hasSchedule", true)
                .containsEntry("hasShift", true)
                .containsEntry("shiftInfo", "上午、晚上")
                .containsEntry("leaveStatus", "rejected")
                .containsEntry("canApplyLeave", true);
        assertThat(day.get("shiftLeaveStatuses")).isEqualTo(statuses("pending", null, null, "rejected"));

        absentees.asked(http, doctor, absentees.day(9), "full");
        Map<String, Object> away = day(absentees.day(9));
        assertThat(away).containsEntry("leaveStatus", "pending").containsEntry("canApplyLeave", false);
        assertThat(away.get("shiftLeaveStatuses")).isEqualTo(statuses(null, null, null, "pending"));
    }

    @Test
    void theCalendarKnowsWhatCanBeAskedFor() {
        for (String start : List.of("morningStart", "afternoonStart", "eveningStart")) {
            absentees.set(doctor, start, "00:00");
        }
        assertThat(day(absentees.day(0))).containsEntry("isToday", true).containsEntry("canApplyLeave", false);
        absentees.set(doctor, "eveningStart", "23:59");
        assertThat(day(absentees.day(0))).containsEntry("canApplyLeave", true);
        assertThat(day(absentees.day(-1))).containsEntry("isToday", false).containsEntry("canApplyLeave", false);
        LocalDate date = absentees.day(1);
        absentees.asked(http, doctor, date, "morning");
        absentees.asked(http, doctor, date, "afternoon");
        assertThat(day(date)).containsEntry("canApplyLeave", true);
        absentees.asked(http, doctor, date, "night");
        assertThat(day(date)).containsEntry("canApplyLeave", false).containsEntry("leaveStatus", null);
    }

    @Test
    void onlyDoctorsAskForLeave() {
        for (Person other : List.of(kit.people.admin(), kit.people.user())) {
            for (String path : List.of("schedule", "history?status=done")) {
                refused(http.get("/doctor/leave/" + path).token(other.token()).send(), 102, "仅医生可访问");
            }
            refused(http.post("/doctor/leave/apply", "{}").token(other.token()).send(), 102, "仅医生可访问");
        }
        assertThat(http.get("/doctor/leave/history").send().status()).isEqualTo(401);
    }

    private Map<String, Object> day(LocalDate date) {
        YearMonth month = YearMonth.from(date);
        Answer calendar = done(get("schedule?year=" + month.getYear() + "&month=" + month.getMonthValue()));
        return days(calendar).get(date.getDayOfMonth() - 1);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> days(Answer calendar) {
        return (List<Map<String, Object>>) Objects.requireNonNull(calendar.at("message.days"));
    }

    private static List<Map<String, @Nullable Object>> statuses(@Nullable String... statuses) {
        List<String> shifts = List.of("morning", "afternoon", "night", "full");
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (int i = 0; i < shifts.size(); i++) {
            Map<String, @Nullable Object> one = new HashMap<>();
            one.put("shift", shifts.get(i));
            one.put("leaveStatus", statuses[i]);
            all.add(one);
        }
        return all;
    }
}
