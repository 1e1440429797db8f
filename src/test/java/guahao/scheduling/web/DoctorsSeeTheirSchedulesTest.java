package guahao.scheduling.web;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.consultation.Desks;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards;
import guahao.scheduling.Wards.Ward;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Doctors read their own schedules, administrators everybody's. */
@ServerTest
class DoctorsSeeTheirSchedulesTest {

    private final Http http;
    private final BookingKit kit;
    private final Ward ward;
    private final Person doctor;
    private final Person admin;

    DoctorsSeeTheirSchedulesTest(Http http, BookingKit kit, Desks desks) {
        this.http = http;
        this.kit = kit;
        ward = kit.ward();
        doctor = desks.doctorOf(ward);
        admin = kit.people.admin();
    }

    private Answer get(String path, Person by) {
        return http.get(path).token(by.token()).send();
    }

    private String range() {
        return "start_date=" + kit.today + "&end_date=" + kit.today.plusDays(3);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> schedules(Answer answer) {
        return (List<Map<String, Object>>) Objects.requireNonNull(done(answer).at("message.schedules"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/doctor/schedules", "/doctors/schedules", "/doctor/schedules/"})
    void areListedForTheirDoctor(String path) {
        long second = kit.schedule(ward, 1, 2, 5, "30");
        long first = kit.schedule(ward, 1, 0, 5, "30.5");
        kit.schedule(ward, 4, 0, 5, "30");
        var found = schedules(get(path + "?" + range(), doctor));
        assertThat(found).extracting(item -> item.get("schedule_id")).containsExactly((int) first, (int) second);
        assertThat(found.getFirst())
                .containsEntry("doctor_name", ward.doctorName())
                .containsEntry("clinic_name", ward.clinicName())
                .containsEntry("clinic_type", 2)
                .containsEntry("time_section", "上午")
                .containsEntry("time_slot", "上午")
                .containsEntry(
                        "week_day_number", kit.today.plusDays(1).getDayOfWeek().getValue())
                .containsEntry("price", 30.5);
        assertThat(schedules(get(path + "?doctor_id=" + ward.doctor() + "&" + range(), doctor)))
                .hasSize(2);
        assertThat(schedules(get(path + "?doctor_id=" + ward.doctor() + "&" + range(), admin)))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/today"})
    void belongToTheirDoctorAndAdministrators(String list) {
        String path = "/doctor/schedules" + list + "?" + range();
        long stranger = kit.ward().doctor();
        refused(get(path + "&doctor_id=" + stranger, doctor), 102, "医生只能查询本人排班");
        refused(get(path, admin), 99, "管理员需指定doctor_id参数");
        refused(get(path + "&doctor_id=-1", admin), 106, "医生不存在");
        refused(get(path + "&doctor_id=x", admin), 99);
        refused(get(path, kit.people.user()), 102);
        assertThat(http.get(path).send().status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?start_date=2026-01-01",
                "?end_date=2026-01-01",
                "?start_date=2026-02-30&end_date=2026-03-01",
                "?start_date=2026-01-02&end_date=2026-01-01",
                "?start_date=2026-01-01&end_date=2027-01-02"
            })
    void areListedForAGoodRangeOnly(String query) {
        refused(get("/doctor/schedules" + query, doctor), 99);
    }

    @Test
    void ofTodayAreThoseThatTakePlace() {
        long id = kit.schedule(ward, 0, 1, 7, "30");
        long stopped = kit.schedule(ward, 0, 2, 7, "30");
        kit.wards.insert("update schedule set open = false where id = ?", stopped);
        kit.schedule(ward, 1, 1, 7, "30");
        for (String path : List.of("/doctor/schedules/today", "/doctors/schedules/today")) {
            var found = schedules(get(path, doctor));
            assertThat(found)
                    .singleElement()
                    .satisfies(item -> assertThat(item)
                            .containsEntry("schedule_id", (int) id)
                            .containsEntry("doctor_id", (int) ward.doctor())
                            .containsEntry("doctor_name", ward.doctorName())
                            .containsEntry("department_id", (int) ward.department())
                            .containsEntry("clinic_type", "特需门诊")
                            .containsEntry("date", kit.today.toString())
                            .containsEntry("time_slot", "下午")
                            .containsEntry(
                                    "week_day_number", kit.today.getDayOfWeek().getValue())
                            .containsEntry("total_slots", 7)
                            .containsEntry("remaining_slots", 7)
                            .containsEntry("available_slot_types", List.of("普通", "专家", "特需"))
                            .containsKey("department_name"));
        }
        assertThat(schedules(get("/doctor/schedules/today?doctor_id=" + ward.doctor(), admin)))
                .hasSize(1);
    }

    @Test
    void areShownOneByOne() {
        long clinic = kit.wards.clinic(ward.hospital(), kit.wards.department(), Wards.name("门诊"));
        kit.wards.told("update clinic set kind = 1 where id = ?", clinic);
        Ward elsewhere = new Ward(
                ward.hospital(), ward.department(), clinic, ward.doctor(), ward.clinicName(), ward.doctorName());
        long id = kit.schedule(elsewhere, 2, 0, 4, "88");
        long department = kit.number("select department_id from clinic where id = ?", clinic);
        for (String path : List.of("/doctor/schedules/" + id, "/doctors/schedules/" + id)) {
            for (Person by : List.of(doctor, admin)) {
                Answer shown = done(get(path, by));
                assertThat(shown.number("message.schedule_id")).isEqualTo(id);
                assertThat(shown.at("message.doctor_title")).isEqualTo("主任医师");
                assertThat(shown.number("message.department_id")).isEqualTo(department);
                assertThat(shown.at("message.clinic_type")).isEqualTo("专家门诊");
                assertThat(shown.at("message.available_slot_types")).isEqualTo(List.of("普通", "专家"));
                assertThat(shown.at("message.status")).isEqualTo("正常");
                assertThat(shown.at("message.slot_type")).isEqualTo("普通");
                assertThat(shown.at("message.date"))
                        .isEqualTo(kit.today.plusDays(2).toString());
                assertThat((String) shown.at("message.week_day")).hasSize(1);
                assertThat(shown.number("message.week_day_number"))
                        .isEqualTo(kit.today.plusDays(2).getDayOfWeek().getValue());
            }
        }
        refused(get("/doctor/schedules/-1", doctor), 106, "排班不存在");
        refused(get("/doctor/schedules/x", doctor), 99);
        refused(get("/doctor/schedules/" + kit.schedule(kit.ward(), 1, 3), doctor), 102);
        refused(get("/doctor/schedules/" + id, kit.people.user()), 102);
    }
}
