package guahao.workbench.web;

import static guahao.booking.BookingKit.ok;
import static guahao.booking.BookingKit.refused;
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
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Absences of days long ago, which nobody else looks at. */
@ServerTest
class AttendanceOverHttpTest {

    private static final String PATH = "/admin/attendance/";

    private final Http http;
    private final BookingKit kit;
    private final Ward ward;
    private final Person admin;
    private final int ago = ThreadLocalRandom.current().nextInt(2_000, 100_000);

    AttendanceOverHttpTest(Http http, BookingKit kit) {
        this.http = http;
        this.kit = kit;
        ward = kit.ward();
        admin = kit.people.admin();
    }

    private LocalDate day() {
        return kit.today.minusDays(ago);
    }

    private Answer mark(String query) {
        return http.call("POST", PATH + "mark-absent/" + query)
                .token(admin.token())
                .send();
    }

    private Answer statistics(LocalDate from, LocalDate to) {
        return ok(http.get(PATH + "absent-statistics?start_date=" + from + "&end_date=" + to + "&doctor_id="
                        + ward.doctor())
                .token(admin.token())
                .send());
    }

    @Test
    void aDayIsMarkedOnceHoweverOften() {
        long missed = kit.schedule(ward, -ago, 0, 1, "50");
        long came = kit.schedule(ward, -ago, 1, 1, "50");
        long stopped = kit.schedule(ward, -ago, 2, 1, "50");
        kit.wards.insert("insert into attendance (schedule_id, checked_in_at) values (?, now(3))", came);
        kit.wards.insert("update schedule set open = false where id = ?", stopped);
        List<Answer> answers = AtOnce.run(4, i -> mark("single?target_date=" + day()));
        assertThat(answers.stream().mapToLong(answer -> answer.number("message.absent_marked")))
                .containsExactlyInAnyOrder(1L, 0L, 0L, 0L);
        Answer again = ok(mark("single?target_date=" + day()));
        assertThat(again.at("message.detail")).isEqualTo("缺勤标记完成");
        assertThat(again.number("message.total_schedules")).isEqualTo(2);
        assertThat(again.number("message.already_marked")).isEqualTo(1);
        Answer found = statistics(day().minusDays(1), day().plusDays(1));
        assertThat(found.number("message.total_absent_count")).isEqualTo(1);
        assertThat(found.number("message.absent_records.0.schedule_id")).isEqualTo(missed);
        assertThat(found.at("message.absent_records.0.is_absent")).isEqualTo(true);
        assertThat(found.at("message.absent_records.0.clinic_name")).isEqualTo(ward.clinicName());
        assertThat(found.at("message.doctor_summary.0.doctor_name")).isEqualTo(ward.doctorName());
        assertThat(found.number("message.doctor_summary.0.total_schedules")).isEqualTo(2);
        assertThat(found.text()).containsPattern("\"absence_rate\":0\\.50*[,}]");
        assertThat(statistics(day().plusDays(1), day().plusDays(1)).number("message.total_absent_count"))
                .isZero();
    }

    @Test
    void aRangeIsMarkedDayByDay() {
        kit.schedule(ward, -ago, 1);
        Answer answer = ok(mark("range?start_date=" + day().minusDays(1) + "&end_date=" + day()));
        assertThat(answer.at("message.detail")).isEqualTo("批量缺勤标记完成");
        assertThat(answer.at("message.date_range.end")).isEqualTo(day().toString());
        assertThat(answer.at("message.daily_statistics.1.date")).isEqualTo(day().toString());
        assertThat(answer.number("message.daily_statistics.1.absent_marked")).isEqualTo(1);
    }

    @Test
    void onlyThePastIsMarkedAndNotTooMuchOfIt() {
        refused(mark("single?target_date=" + kit.today), 99, "只能标记历史日期的缺勤记录");
        refused(mark("range?start_date=" + day() + "&end_date=" + kit.today), 99, "只能标记历史日期的缺勤记录");
        refused(mark("range?start_date=" + day() + "&end_date=" + day().plusDays(91)), 99, "日期范围不能超过90天");
        ok(mark("range?start_date=" + day() + "&end_date=" + day().plusDays(90)));
        assertThat(mark("range?start_date=" + day() + "&end_date=" + day().minusDays(1))
                        .at("code"))
                .isEqualTo(99);
        assertThat(mark("single").at("code")).isEqualTo(99);
        refused(
                http.call("POST", "/attendance/mark-absent/single?target_date=" + day())
                        .token(kit.people.user().token())
                        .send(),
                102,
                "无权限");
    }
}
