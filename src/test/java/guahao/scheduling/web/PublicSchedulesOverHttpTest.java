package guahao.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards.Ward;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four schedule queries of the public directory. */
@ServerTest
class PublicSchedulesOverHttpTest {

    private final Http http;
    private final ScheduleKit kit;

    PublicSchedulesOverHttpTest(Http http, ScheduleKit kit) {
        this.http = http;
        this.kit = kit;
    }

    private Answer get(String path) {
        return http.get(path).send();
    }

    private static List<Long> ids(Answer answer) {
        assertThat(answer.at("code")).as(answer.toString()).isEqualTo(0);
        var schedules = answer.node("message.schedules");
        return java.util.stream.IntStream.range(0, schedules.size())
                .mapToObj(i -> answer.number("message.schedules." + i + ".schedule_id"))
                .toList();
    }

    @Test
    void showsEveryKeyOfASchedule() {
        Ward ward = kit.wards.ward();
        LocalDate date = kit.today.plusDays(3);
        long id = kit.created(http, ward, date, "下午");
        Answer answer = get("/patient/clinics/" + ward.clinic() + "/schedules" + kit.range(0, 7));
        String item = "message.schedules.0.";
        assertThat(answer.at(item + "schedule_id")).isEqualTo((int) id);
        assertThat(answer.number(item + "doctor_id")).isEqualTo(ward.doctor());
        assertThat(answer.at(item + "doctor_name")).isEqualTo(ward.doctorName());
        assertThat(answer.number(item + "clinic_id")).isEqualTo(ward.clinic());
        assertThat(answer.at(item + "clinic_name")).isEqualTo(ward.clinicName());
        assertThat(answer.at(item + "clinic_type")).isEqualTo(2);
        assertThat(answer.at(item + "date")).isEqualTo(date.toString());
        assertThat(answer.at(item + "week_day"))
                .isEqualTo(List.of("一", "二", "三", "四", "五", "六", "日")
                        .get(date.getDayOfWeek().getValue() - 1));
        assertThat(answer.at(item + "time_section")).isEqualTo("下午");
        assertThat(answer.at(item + "slot_type")).isEqualTo("普通");
        assertThat(answer.at(item + "total_slots")).isEqualTo(20);
        assertThat(answer.at(item + "remaining_slots")).isEqualTo(20);
        assertThat(answer.at(item + "status")).isEqualTo("正常");
        assertThat(((Number) java.util.Objects.requireNonNull(answer.at(item + "price"))).doubleValue())
                .isEqualTo(66.0);
        assertThat(answer.text()).contains("\"price\":66");
    }

    @Test
    void ordersByDateThenSectionThenIdAndListsStoppedOnes() {
        Ward ward = kit.wards.ward();
        LocalDate first = kit.today.plusDays(1);
        long evening = kit.created(http, ward, first, "晚上");
        long nextMorning = kit.created(http, ward, first.plusDays(1), "上午");
        long afternoon = kit.created(http, ward, first, "下午");
        long stopped = kit.created(http, ward, first, "上午");
        kit.change(http, stopped, "{\"status\":\"停诊\"}");
        long morning = kit.created(http, ward, first, "上午");
        for (String path : List.of(
                "/patient/departments/" + ward.department(),
                "/departments/" + ward.department(),
                "/patient/doctors/" + ward.doctor(),
                "/doctors/" + ward.doctor(),
                "/patient/clinics/" + ward.clinic(),
                "/clinics/" + ward.clinic())) {
            Answer answer = get(path + "/schedules" + kit.range(0, 10));
            assertThat(ids(answer)).as(path).containsExactly(stopped, morning, afternoon, evening, nextMorning);
            assertThat(answer.at("message.schedules.0.status")).isEqualTo("停诊");
        }
    }

    @Test
    void listsBothEndsOfTheRangeAndNothingElse() {
        Ward ward = kit.wards.ward();
        long before = kit.created(http, ward, kit.today.plusDays(1), "上午");
        long first = kit.created(http, ward, kit.today.plusDays(2), "上午");
        long last = kit.created(http, ward, kit.today.plusDays(4), "上午");
        long after = kit.created(http, ward, kit.today.plusDays(5), "上午");
        Answer answer = get("/doctors/" + ward.doctor() + "/schedules" + kit.range(2, 4));
        assertThat(ids(answer)).containsExactly(first, last).doesNotContain(before, after);
    }

    @Test
    void anwersAHospitalsDepartmentForAWeekOrADay() {
        Ward ward = kit.wards.ward();
        long elsewhere = kit.wards.hospital(guahao.scheduling.Wards.name("院区"));
        long clinicElsewhere = kit.wards.clinic(elsewhere, ward.department(), "别处");
        long today = kit.created(http, ward, kit.today, "上午");
        long sixth = kit.created(http, ward, kit.today.plusDays(6), "上午");
        long seventh = kit.created(http, ward, kit.today.plusDays(7), "上午");
        var there = kit.fields(ward, kit.today, "下午");
        there.put("clinic_id", clinicElsewhere);
        long other = kit.created(http, there);
        for (String path : List.of("/patient/hospitals/schedules", "/hospitals/schedules", "/hospitals/schedules/")) {
            String query = path + "?departmentId=" + ward.department();
            assertThat(ids(get(query))).containsExactly(today, other, sixth);
            assertThat(ids(get(query + "&hospitalId=" + ward.hospital()))).containsExactly(today, sixth);
            assertThat(ids(get(query + "&hospitalId=999999999"))).isEmpty();
            assertThat(ids(get(query + "&hospitalId=&date=" + kit.today.plusDays(7))))
                    .containsExactly(seventh);
            assertThat(get(query + "&hospitalId=" + elsewhere).at("message.schedules.0.area_id"))
                    .isEqualTo((int) elsewhere);
            assertThat(get(query).at("message.schedules.0.doctor_title")).isEqualTo("主任医师");
        }
    }

    @Test
    void saysWhatIsNotThere() {
        String range = kit.range(0, 1);
        for (String prefix : List.of("/patient", "")) {
            for (String id : List.of("0", "-1", "999999999", "9223372036854775807")) {
                Answer department = get(prefix + "/departments/" + id + "/schedules" + range);
                assertThat(department.at("code")).isEqualTo(99);
                assertThat(department.at("msg")).isEqualTo("小科室不存在");
                Answer doctor = get(prefix + "/doctors/" + id + "/schedules" + range);
                assertThat(doctor.at("code")).isEqualTo(106);
                assertThat(doctor.at("msg")).isEqualTo("医生不存在");
                assertThat(doctor.at("message.error")).isEqualTo("资源操作失败");
                Answer clinic = get(prefix + "/clinics/" + id + "/schedules" + range);
                assertThat(clinic.at("code")).isEqualTo(106);
                assertThat(clinic.at("msg")).isEqualTo("门诊不存在");
                Answer hospital = get(prefix + "/hospitals/schedules?departmentId=" + id);
                assertThat(hospital.at("code")).isEqualTo(106);
                assertThat(hospital.at("msg")).isEqualTo("科室不存在");
            }
            Answer missing = get(prefix + "/hospitals/schedules?departmentId=");
            assertThat(missing.at("code")).isEqualTo(99);
            assertThat(missing.at("msg")).isEqualTo("departmentId 参数为必填项");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.5", "9223372036854775808", "1%20", "%F0%9F%98%80", "1e3"})
    void refusesIdsThatAreNone(String id) {
        for (String kind : List.of("departments", "doctors", "clinics")) {
            assertThat(get("/patient/" + kind + "/" + id + "/schedules" + kit.range(0, 1))
                            .at("code"))
                    .isEqualTo(99);
        }
        assertThat(get("/hospitals/schedules?departmentId=" + id).at("code")).isEqualTo(99);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?start_date=2026-01-01",
                "?end_date=2026-01-01",
                "?start_date=&end_date=2026-01-01",
                "?start_date=2026-02-30&end_date=2026-03-01",
                "?start_date=2026-2-3&end_date=2026-03-01",
                "?start_date=20260203&end_date=2026-03-01",
                "?start_date=2026-02-01T00:00:00&end_date=2026-03-01",
                "?start_date=0000-01-01&end_date=0000-01-02",
                "?start_date=2026-03-02&end_date=2026-03-01",
                "?start_date=2026-01-01&end_date=2027-01-02",
                "?start_date='%20or%201=1&end_date=2026-03-01",
                "?start_date=%00&end_date=2026-03-01",
                "?start_date=-999999999-01-01&end_date=%2B999999999-12-31",
            })
    void refusesRangesThatAreNone(String query) {
        Ward ward = kit.wards.ward();
        for (String path : List.of(
                "/departments/" + ward.department(), "/doctors/" + ward.doctor(), "/clinics/" + ward.clinic())) {
            Answer answer = get("/patient" + path + "/schedules" + query);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.at("code")).isEqualTo(99);
            assertThat(String.valueOf(answer.at("msg"))).isNotBlank();
        }
    }

    @Test
    void takesARangeOfAYearAndADayOfADistantCentury() {
        Ward ward = kit.wards.ward();
        String path = "/patient/doctors/" + ward.doctor() + "/schedules";
        assertThat(ids(get(path + "?start_date=2026-01-01&end_date=2027-01-01")))
                .isEmpty();
        assertThat(ids(get(path + "?start_date=0001-01-01&end_date=0001-01-02")))
                .isEmpty();
        assertThat(ids(get(path + "?start_date=9999-12-31&end_date=9999-12-31")))
                .isEmpty();
    }

    @Test
    void doesNotMindAStaleToken() {
        Ward ward = kit.wards.ward();
        Answer answer = http.get("/doctors/" + ward.doctor() + "/schedules" + kit.range(0, 1))
                .token("stale")
                .send();
        assertThat(answer.at("code")).isEqualTo(0);
    }
}
