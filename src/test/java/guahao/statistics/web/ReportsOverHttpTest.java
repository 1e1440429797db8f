package guahao.statistics.web;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards;
import guahao.statistics.Ledger;
import guahao.statistics.Ledger.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The figures of a month, added up by hand. Two hospitals: in the first a clinic of each of two departments, in the
 * second one of the first department. The second doctor also sees patients in the first department's clinic.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsOverHttpTest {

    private final Http http;
    private final Ledger ledger;
    private final LocalDate day;
    private final String hospitalName = Wards.name("院区");
    private final String firstName = Wards.name("医生甲");
    private final String secondName = Wards.name("医生乙");
    private final String clinicName = Wards.name("门诊");
    private final long hospital;
    private final long department;
    private final long otherDepartment;
    private final long first;
    private final long second;
    private final long morning;
    private final long afternoon;
    private final long empty;

    ReportsOverHttpTest(Http http, Ledger ledger) {
        this.http = http;
        this.ledger = ledger;
        day = ledger.day();
        Wards wards = ledger.wards;
        hospital = wards.hospital(hospitalName);
        department = wards.department();
        otherDepartment = wards.department();
        long clinic = wards.clinic(hospital, department, clinicName);
        long otherClinic = wards.clinic(hospital, otherDepartment, Wards.name("门诊"));
        long farClinic = wards.clinic(wards.hospital(Wards.name("院区")), department, Wards.name("门诊"));
        first = wards.doctor(department, firstName);
        second = wards.doctor(otherDepartment, secondName);

        morning = ledger.schedule(new Place(first, clinic), day, 0, 0, 10, "50");
        ledger.orders(morning, 0, "CONFIRMED", "COMPLETED", "COMPLETED", "TIMEOUT", "NO_SHOW", "WAITLIST");
        ledger.orders(morning, 1, "PENDING", "CANCELLED", "CANCELLED");
        afternoon = ledger.schedule(new Place(first, farClinic), day, 1, 1, 4, "100.50");
        ledger.orders(afternoon, 1, "COMPLETED", "CONFIRMED", "CONFIRMED", "CANCELLED");
        empty = ledger.schedule(new Place(first, clinic), day, 2, 0, 5, "60");
        wards.insert("update schedule set open = false where id = ?", empty);
        long sixDaysAgo = ledger.schedule(new Place(second, otherClinic), day.minusDays(6), 0, 2, 3, "200");
        ledger.orders(sixDaysAgo, 2, "CONFIRMED", "CONFIRMED");
        long sevenDaysAgo = ledger.schedule(new Place(second, clinic), day.minusDays(7), 2, 0, 0, "10");
        ledger.orders(sevenDaysAgo, 0, "PENDING", "PENDING", "PENDING", "PENDING", "PENDING");
        ledger.orders(ledger.schedule(new Place(first, clinic), day.minusDays(29), 0, 0, 9, "1"), 0, "COMPLETED");
        ledger.orders(ledger.schedule(new Place(first, clinic), day.minusDays(30), 0, 0, 9, "1000"), 0, "COMPLETED");
        ledger.orders(ledger.schedule(new Place(first, clinic), day.plusDays(1), 0, 0, 9, "1000"), 0, "COMPLETED");
    }

    private Answer read(String path) {
        return done(ledger.read(http, path));
    }

    private static void assertFigures(Answer answer, long registrations, String revenue, long completed) {
        assertThat(answer.number("message.total_registrations")).isEqualTo(registrations);
        assertThat(money(answer.at("message.total_revenue"))).isEqualByComparingTo(revenue);
        assertThat(answer.number("message.completed_consultations")).isEqualTo(completed);
    }

    private static BigDecimal money(@Nullable Object number) {
        assertThat(number).isInstanceOf(Number.class);
        BigDecimal amount = new BigDecimal(String.valueOf(number));
        assertThat(amount.stripTrailingZeros().scale()).isLessThanOrEqualTo(2);
        return amount;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Answer answer, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(answer.at("message." + name));
    }

    @Test
    void countTheWholeHospitalOnOneDay() {
        Answer answer = read("hospital/registrations?date=" + day);
        assertFigures(answer, 10, "651.50", 3);
        assertThat(answer.at("message.by_slot_type")).isEqualTo(Map.of("普通", 6, "专家", 4));
        assertThat(answer.at("message.date")).isEqualTo(day.toString());
        assertThat(answer.at("message.date_range")).isEqualTo("today");
        assertThat(answer.at("message.start_date")).isEqualTo(day.toString());
        assertThat(answer.at("message.end_date")).isEqualTo(day.toString());
        assertThat(read("hospital/registrations/?date=" + day + "&date_range=today")
                        .text())
                .isEqualTo(answer.text());
    }

    @ParameterizedTest
    @CsvSource({"7days, 6, 12, 1051.50, 3, 6", "30days, 29, 18, 1102.50, 4, 12"})
    void lookBack(String range, int days, long registrations, String revenue, long completed, int normal) {
        Answer answer = read("hospital/registrations?date=" + day + "&date_range=" + range);
        assertFigures(answer, registrations, revenue, completed);
        assertThat(answer.at("message.by_slot_type")).isEqualTo(Map.of("普通", normal, "专家", 4, "特需", 2));
        assertThat(answer.at("message.date")).isNull();
        assertThat(answer.at("message.date_range")).isEqualTo(range);
        assertThat(answer.at("message.start_date"))
                .isEqualTo(day.minusDays(days).toString());
        assertThat(answer.at("message.end_date")).isEqualTo(day.toString());
    }

    @Test
    void splitAHospitalByDepartments() {
        Answer answer = read("areas/" + hospital + "/registrations?date_range=30days&date=" + day);
        assertThat(answer.number("message.area_id")).isEqualTo(hospital);
        assertThat(answer.at("message.area_name")).isEqualTo(hospitalName);
        assertFigures(answer, 15, "801", 3);
        assertThat(answer.at("message.start_date")).isEqualTo(day.minusDays(29).toString());
        assertThat(answer.at("message.by_slot_type")).isEqualTo(Map.of("普通", 12, "专家", 1, "特需", 2));
        assertThat(list(answer, "departments"))
                .extracting(part -> part.get("minor_dept_id") + " " + part.get("registrations") + " "
                        + money(part.get("revenue")).intValueExact())
                .containsExactly(department + " 13 401", otherDepartment + " 2 400");
        assertThat(answer.at("message.departments.0.minor_dept_name"))
                .asString()
                .startsWith("科");
    }

    @Test
    void splitADepartmentByDoctorsWhereverItsClinicsAre() {
        String days = "/registrations?date_range=30days&date=" + day;
        Answer answer = read("departments/" + department + days);
        assertThat(answer.number("message.minor_dept_id")).isEqualTo(department);
        assertThat(answer.at("message.minor_dept_name")).asString().startsWith("科");
        assertFigures(answer, 16, "702.50", 4);
        assertThat(answer.at("message.by_slot_type")).isEqualTo(Map.of("普通", 12, "专家", 4));
        assertThat(list(answer, "doctors"))
                .extracting(part -> part.get("doctor_id") + " " + part.get("doctor_name") + " " + part.get("title")
                        + " " + part.get("registrations"))
                .containsExactly(first + " " + firstName + " 主任医师 11", second + " " + secondName + " 主任医师 5");
        assertThat(money(answer.at("message.doctors.0.revenue"))).isEqualByComparingTo("652.50");
        assertFigures(read("departments/" + otherDepartment + days), 2, "400", 0);
    }

    @Test
    void showADoctorWithAllSchedules() {
        Answer answer = read("doctors/" + first + "/registrations?date=" + day);
        assertThat(answer.number("message.doctor_id")).isEqualTo(first);
        assertThat(answer.at("message.doctor_name")).isEqualTo(firstName);
        assertThat(answer.at("message.title")).isEqualTo("主任医师");
        assertThat(answer.at("message.dept_name")).asString().startsWith("科");
        assertThat(answer.at("message.start_date")).isEqualTo(day.toString());
        assertFigures(answer, 10, "651.50", 3);
        assertThat(answer.at("message.by_slot_type")).isEqualTo(Map.of("普通", 6, "专家", 4));
        assertThat(answer.at("message.by_time_section")).isEqualTo(Map.of("上午", 7, "下午", 3));
        assertThat(list(answer, "schedules"))
                .extracting(part -> part.get("schedule_id") + " " + part.get("time_section") + " "
                        + part.get("slot_type") + " " + part.get("registrations") + " " + part.get("total_slots") + " "
                        + money(part.get("utilization_rate")).stripTrailingZeros())
                .containsExactly(morning + " 上午 普通 7 10 0.7", afternoon + " 下午 专家 3 4 0.75", empty + " 晚上 普通 0 5 0");
        assertThat(answer.at("message.schedules.0.clinic_name")).isEqualTo(clinicName);
    }

    @Test
    void roundTheUseOfSlotsAndKnowSchedulesWithoutAny() {
        Answer answer = read("doctors/" + second + "/registrations?date_range=30days&date=" + day);
        assertThat(list(answer, "schedules"))
                .extracting(part -> part.get("registrations") + " " + part.get("utilization_rate"))
                .containsExactly("5 0", "2 0.67");
    }

    @Test
    void countByTheScheduleAsItIsNow() {
        Wards wards = ledger.wards;
        LocalDate before = ledger.day();
        long clinic = wards.clinic(hospital, department, Wards.name("门诊"));
        long doctor = wards.doctor(department, Wards.name("医生"));
        long schedule = ledger.schedule(new Place(doctor, clinic), before, 0, 0, 3, "10");
        ledger.orders(schedule, 0, "COMPLETED", "CONFIRMED");
        wards.insert(
                "update schedule set date = ?, price = 30, section = 1 where id = ?", before.plusDays(1), schedule);
        String ofDoctor = "doctors/" + doctor + "/registrations?date=";
        assertFigures(read(ofDoctor + before), 0, "0", 0);
        assertFigures(read("hospital/registrations?date=" + before), 0, "0", 0);
        assertFigures(read("hospital/registrations?date=" + before.plusDays(1)), 2, "60", 1);
        wards.insert(
                "update appointment set status = 'CANCELLED' where status = 'CONFIRMED' and schedule_id = ?", schedule);
        assertFigures(read("hospital/registrations?date=" + before.plusDays(1)), 1, "30", 1);
        assertFigures(read(ofDoctor + before.plusDays(1)), 1, "30", 1);
        assertThat(read(ofDoctor + before.plusDays(1)).at("message.by_time_section"))
                .isEqualTo(Map.of("下午", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"areas", "departments", "doctors"})
    void areEmptyForWhatIsNotThere(String kind) {
        for (String id : List.of("0", "-1", "9223372036854775807")) {
            Answer answer = read(kind + "/" + id + "/registrations?date=" + day);
            assertFigures(answer, 0, "0", 0);
            assertThat(answer.at("message.by_slot_type")).isEqualTo(Map.of());
            assertThat(answer.text()).contains("_name\":null", ":[]", "_id\":" + id);
        }
        refused(ledger.read(http, kind + "/abc/registrations"), 99);
        refused(ledger.read(http, kind + "/9223372036854775808/registrations"), 99);
    }

    @Test
    void areOfTodayUnlessADayIsNamed() {
        Answer answer = read("hospital/registrations");
        LocalDate today = ledger.kit.today;
        assertThat(answer.at("message.date"))
                .isIn(today.toString(), today.plusDays(1).toString());
        assertThat(answer.at("message.date_range")).isEqualTo("today");
        assertThat(read("hospital/registrations?date=0001-01-01&date_range=30days")
                        .number("message.total_registrations"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date=",
                "date=2026-02-29",
                "date=2026-2-1",
                "date=20260201",
                "date=today",
                "date=2026-01-01%20",
                "date_range=",
                "date_range=week",
                "date_range=TODAY",
                "date_range=7",
                "date=2026-01-01&date_range=90days"
            })
    void refuseDaysThatAreNone(String query) {
        refused(ledger.read(http, "hospital/registrations?" + query), 99);
        refused(ledger.read(http, "areas/" + hospital + "/registrations?" + query), 99);
        refused(ledger.read(http, "departments/0/registrations?" + query), 99);
        refused(ledger.read(http, "doctors/" + first + "/registrations?" + query), 99);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hospital/registrations?date=",
                "areas/0/registrations",
                "departments/0/registrations",
                "doctors/0/registrations",
                "departments/ranking?limit=0",
                "doctors/ranking"
            })
    void areForAdministrators(String path) {
        refused(http.get("/statistics/" + path).token(ledger.user()).send(), 102, "无权限");
        assertThat(http.get("/statistics/" + path).send().status()).isEqualTo(401);
    }
}
