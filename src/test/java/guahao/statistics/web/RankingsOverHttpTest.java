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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Five doctors on one day with 2, 1, 1, 2 and no orders at 10, 50, 50, 25 and 99 yuan. The first two sit in the first
 * department, the others in the second; the fourth belongs to the first, and counts where he sits.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RankingsOverHttpTest {

    private final Http http;
    private final Ledger ledger;
    private final LocalDate day;
    private final List<Long> departments;
    private final List<Long> doctors;
    private final String name = Wards.name("医生");

    RankingsOverHttpTest(Http http, Ledger ledger) {
        this.http = http;
        this.ledger = ledger;
        day = ledger.day();
        Wards wards = ledger.wards;
        departments = List.of(wards.department(), wards.department());
        long hospital = wards.hospital(Wards.name("院区"));
        long one = wards.clinic(hospital, departments.get(0), Wards.name("门诊"));
        long other = wards.clinic(hospital, departments.get(1), Wards.name("门诊"));
        doctors = IntStream.of(0, 0, 1, 0, 1)
                .mapToObj(department -> wards.doctor(departments.get(department), name))
                .toList();
        order(0, one, "10", "COMPLETED", "NO_SHOW");
        order(1, one, "50", "PENDING");
        order(2, other, "50", "WAITLIST");
        order(3, other, "25", "CONFIRMED", "TIMEOUT", "CANCELLED");
        order(4, other, "99", "CANCELLED");
    }

    private void order(int doctor, long clinic, String price, String... statuses) {
        ledger.orders(ledger.schedule(new Place(doctors.get(doctor), clinic), day, 0, 0, 5, price), 0, statuses);
    }

    private Answer read(String path) {
        return done(ledger.read(http, path));
    }

    @SuppressWarnings("unchecked")
    private static List<Long> ids(Answer answer, String key) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(answer.at("message.ranking")))
                .stream()
                        .map(one -> ((Number) Objects.requireNonNull(one.get(key))).longValue())
                        .toList();
    }

    private List<Integer> doctors(String query) {
        return ids(read("doctors/ranking?date=" + day + query), "doctor_id").stream()
                .map(doctors::indexOf)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 3 0 1 2",
                "&order_by=registrations | 3 0 1 2",
                "&order_by=revenue | 3 1 2 0",
                "&order_by=revenue&limit=2 | 3 1",
                "&limit=1 | 3",
                "&limit=1000 | 3 0 1 2",
            })
    void putTheMostFirst(String query, String wanted) {
        assertThat(doctors(query))
                .isEqualTo(
                        Arrays.stream(wanted.split(" ")).map(Integer::valueOf).toList());
    }

    @Test
    void areOfOneDepartmentWhenItIsNamed() {
        assertThat(doctors("&dept_id=" + departments.get(0))).isEqualTo(List.of(0, 1));
        assertThat(doctors("&dept_id=" + departments.get(1))).isEqualTo(List.of(3, 2));
        assertThat(doctors("&dept_id=0")).isEmpty();
    }

    @Test
    void showDoctorsWithTheirNames() {
        Answer answer = read("doctors/ranking?limit=1&order_by=revenue&date=" + day);
        assertThat(answer.at("message.date")).isEqualTo(day.toString());
        assertThat(answer.at("message.order_by")).isEqualTo("revenue");
        assertThat(answer.at("message.ranking.0.doctor_name")).isEqualTo(name);
        assertThat(answer.at("message.ranking.0.title")).isEqualTo("主任医师");
        assertThat(answer.at("message.ranking.0.dept_name")).isEqualTo(departmentName(0));
        assertThat(answer.number("message.ranking.0.registrations")).isEqualTo(2);
        assertThat(answer.number("message.ranking.0.revenue")).isEqualTo(50);
    }

    private String departmentName(int department) {
        return ledger.wards
                .column("select name from minor_department where id = ?", departments.get(department))
                .getFirst();
    }

    @Test
    void compareDepartments() {
        Answer answer = read("departments/ranking?date=" + day);
        assertThat(ids(answer, "minor_dept_id")).containsExactly(departments.get(1), departments.get(0));
        assertThat(answer.at("message.ranking.0.dept_name")).isEqualTo(departmentName(1));
        assertThat(answer.number("message.ranking.0.registrations")).isEqualTo(3);
        assertThat(answer.number("message.ranking.0.revenue")).isEqualTo(100);
        assertThat(answer.number("message.ranking.1.registrations")).isEqualTo(3);
        assertThat(answer.number("message.ranking.1.revenue")).isEqualTo(70);
        assertThat(answer.at("message.order_by")).isEqualTo("registrations");
        assertThat(ids(read("departments/ranking?limit=1&order_by=revenue&date=" + day), "minor_dept_id"))
                .containsExactly(departments.get(1));
        assertThat(ids(read("departments/ranking?date=" + ledger.day()), "minor_dept_id"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order_by=",
                "order_by=price",
                "order_by=REVENUE",
                "limit=",
                "limit=0",
                "limit=-1",
                "limit=1001",
                "limit=1.5",
                "limit=ten",
                "date=",
                "date=2026-13-01"
            })
    void refuseWhatTheyDoNotKnow(String query) {
        refused(ledger.read(http, "departments/ranking?" + query), 99);
        refused(ledger.read(http, "doctors/ranking?" + query), 99);
    }

    @Test
    void refuseADepartmentThatCannotBeOne() {
        refused(ledger.read(http, "doctors/ranking?dept_id=abc"), 99);
    }
}
