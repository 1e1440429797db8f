package guahao.workbench.web;

import static guahao.booking.BookingKit.ok;
import static guahao.booking.BookingKit.refused;
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
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A doctor's shifts, coming and going, and patients of today. */
@ServerTest
class WorkbenchOverHttpTest {

    private static final String BENCH = "/doctor/workbench/";
    private static final int AFTERNOON = 1;

    private final Http http;
    private final BookingKit kit;
    private final Desks desks;
    private final Ward ward;
    private final Person doctor;

    WorkbenchOverHttpTest(Http http, BookingKit kit, Desks desks) {
        this.http = http;
        this.kit = kit;
        this.desks = desks;
        ward = kit.ward();
        doctor = desks.doctorOf(ward);
        lasts("00:00", "23:59");
    }

    private void lasts(String start, String end) {
        kit.set(ward, "schedule", "afternoonStart", "\"" + start + "\"");
        kit.set(ward, "schedule", "afternoonEnd", "\"" + end + "\"");
    }

    private Answer get(String path) {
        return http.get(BENCH + path).token(doctor.token()).send();
    }

    private Answer post(String path, long shift) {
        return http.post(BENCH + path, "{\"shiftId\":" + shift + ",\"latitude\":39.984,\"longitude\":null}")
                .token(doctor.token())
                .send();
    }

    private long shift(int inDays) {
        return kit.schedule(ward, inDays, AFTERNOON, 3, "50");
    }

    @Test
    void aDoctorComesOnceAndLeavesOnce() {
        long shift = shift(0);
        assertThat(get("shifts").at("message.shifts.0.status")).isEqualTo("checking_in");
        refused(post("checkout", shift), 99, "尚未签到，无法签退");
        List<Answer> came = AtOnce.run(4, i -> post("checkin", shift));
        assertThat(came.stream().map(answer -> Objects.requireNonNull(answer.at("code"))))
                .containsOnlyOnce(0);
        refused(post("checkin", shift), 99, "已签到，请勿重复操作");
        Answer board = ok(get("dashboard"));
        assertThat(board.at("message.shiftStatus.status")).isEqualTo("checked_in");
        assertThat((String) board.at("message.shiftStatus.checkinTime")).matches("\\d\\d:\\d\\d");
        assertThat((String) board.at("message.shiftStatus.timeToCheckout")).matches("\\d+小时\\d+分钟");
        assertThat(get("shifts").at("message.shifts.0.status")).isEqualTo("checkout_pending");
        Answer left = ok(post("checkout", shift));
        assertThat(left.at("message.status")).isEqualTo("checked_out");
        assertThat(left.at("message.message")).isEqualTo("签退成功");
        refused(post("checkout", shift), 99, "已签退，请勿重复操作");
        assertThat(get("dashboard").at("message.shiftStatus.status")).isEqualTo("checked_out");
        assertThat(get("shifts").at("message.shifts.0.status")).isEqualTo("checked_out");
    }

    @Test
    void leavingIsPossibleForTwoHoursAfterTheEnd() {
        lasts("08:00", "12:00");
        long shift = shift(-1);
        kit.wards.insert(
                "insert into attendance (schedule_id, checked_in_at) values (?, ?)",
                shift,
                kit.today.minusDays(1).atTime(8, 0));
        refused(post("checkout", shift), 99, "签退超时，请联系管理员");
    }

    @Test
    void comingHasItsTime() {
        refused(post("checkin", shift(1)), 99, "仅可对当天排班签到");
        long today = shift(0);
        lasts("23:58", "23:59");
        assertThat(get("shifts").at("message.shifts.0.name")).isEqualTo("下午门诊");
        assertThat(get("shifts").at("message.shifts.0.location")).isEqualTo(ward.clinicName());
        lasts("00:00", "00:00");
        refused(post("checkin", today), 99, "班次已结束，无法签到");
        kit.wards.insert("update schedule set open = false where id = ?", today);
        refused(post("checkin", today), 99, "该排班已停诊");
        assertThat(get("shifts").at("message.shifts")).isEqualTo(List.of());
        Ward elsewhere = kit.ward();
        refused(post("checkin", kit.schedule(elsewhere, 0, 1)), 106, "排班不存在或不属于当前医生");
        refused(post("checkin", -1), 106, "排班不存在或不属于当前医生");
        assertThat(http.post(BENCH + "checkin", "{\"shiftId\":1,\"latitude\":91}")
                        .token(doctor.token())
                        .send()
                        .at("code"))
                .isEqualTo(99);
    }

    @Test
    void theBenchWorksWithoutAnythingToDo() {
        Answer board = ok(get("dashboard"));
        assertThat(board.at("message.doctor.name")).isEqualTo(ward.doctorName());
        assertThat(board.at("message.doctor.photo_path")).isNull();
        assertThat(board.at("message.shiftStatus.status")).isEqualTo("not_checkin");
        assertThat(board.at("message.shiftStatus.currentShift")).isNull();
        assertThat(board.number("message.todayData.totalConsultation")).isZero();
        assertThat(board.at("message.recentRecords")).isEqualTo(List.of());
    }

    @Test
    void todaysPatientsAreCounted() {
        long shift = shift(1);
        Someone seen = kit.someone();
        desks.confirmed(http, seen, shift);
        desks.confirmed(http, kit.someone(), shift);
        kit.booked(http, kit.someone(), shift);
        kit.joined(http, kit.someone(), shift);
        ok(desks.next(http, doctor, shift));
        ok(desks.complete(
                http,
                doctor,
                "{\"patient_id\":" + seen.patient() + ",\"schedule_id\":" + shift + ",\"diagnosis\":\"感冒\"}"));
        assertThat(get("consultation-stats").number("message.total")).isZero();
        kit.wards.insert("update schedule set date = ? where id = ?", kit.today, shift);
        Answer stats = ok(get("consultation-stats?doctorId=" + ward.doctor()));
        assertThat(stats.number("message.pending")).isEqualTo(2);
        assertThat(stats.number("message.ongoing")).isEqualTo(1);
        assertThat(stats.number("message.completed")).isEqualTo(1);
        assertThat(stats.number("message.total")).isEqualTo(4);
        Answer recent = ok(get("recent-consultations"));
        assertThat(recent.at("message.records.0.patientName")).isEqualTo("测试患者");
        assertThat(recent.at("message.records.0.diagnosis")).isEqualTo("感冒");
        assertThat((String) recent.at("message.records.0.consultationTime")).matches("\\d\\d:\\d\\d");
        assertThat(get("recent-consultations?limit=0").at("code")).isEqualTo(99);
        assertThat(get("recent-consultations?limit=101").at("code")).isEqualTo(99);
    }

    @Test
    void theBenchIsTheDoctorsOwn() {
        assertThat(get("shifts?doctorId=" + kit.ward().doctor()).at("code")).isEqualTo(102);
        assertThat(get("consultation-stats?doctorId=-1").at("code")).isEqualTo(102);
        for (Person other : List.of(kit.people.admin(), kit.people.user())) {
            refused(http.get("/workbench/dashboard").token(other.token()).send(), 102, "仅医生可访问");
        }
    }
}
