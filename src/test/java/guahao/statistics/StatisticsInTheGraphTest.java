package guahao.statistics;

import static guahao.wire.graphql.GraphClient.code;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import guahao.scheduling.Wards;
import guahao.scheduling.Wards.Ward;
import guahao.statistics.Ledger.Place;
import guahao.wire.graphql.GraphClient;
import guahao.wire.graphql.Laboratory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same figures in the graph: two wards, a doctor with two schedules and one with one. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsInTheGraphTest {

    private final GraphClient graph;
    private final Ledger ledger;
    private final LocalDate day;
    private final Ward ward;
    private final Ward other;
    private final long morning;
    private final long evening;

    StatisticsInTheGraphTest(Http http, Ledger ledger) {
        this.ledger = ledger;
        graph = new GraphClient(http, ledger.admin());
        day = ledger.day();
        ward = ledger.wards.ward();
        other = ledger.wards.ward();
        morning = ledger.schedule(new Place(ward.doctor(), ward.clinic()), day, 0, 0, 4, "10");
        ledger.orders(morning, 0, "COMPLETED", "CANCELLED");
        evening = ledger.schedule(new Place(ward.doctor(), ward.clinic()), day.minusDays(1), 2, 0, 3, "20");
        ledger.orders(evening, 1, "PENDING", "TIMEOUT");
        long expensive = ledger.schedule(new Place(other.doctor(), other.clinic()), day, 1, 2, 1, "500.50");
        ledger.orders(expensive, 2, "CONFIRMED");
    }

    private Answer ask(String fields) {
        return graph.ask("{ statistics { " + fields + " } }");
    }

    private String days(String span) {
        return "date: \"" + day + "\", span: " + span;
    }

    @Test
    void areReadByDay() {
        Answer answer = ask("registrations(" + days("TODAY") + ") { from to registrations revenue completed"
                + " bySlotType { slotType registrations } byTimeSection { timeSection registrations }"
                + " departments { department { id } registrations revenue }"
                + " doctors(orderBy: REVENUE, first: 1) { doctor { id name } registrations revenue } }");
        assertThat(answer.text())
                .isEqualTo("{\"data\":{\"statistics\":{\"registrations\":{\"from\":\"" + day + "\",\"to\":\"" + day
                        + "\",\"registrations\":2,\"revenue\":510.50,\"completed\":1,"
                        + "\"bySlotType\":[{\"slotType\":\"NORMAL\",\"registrations\":1},"
                        + "{\"slotType\":\"SPECIAL\",\"registrations\":1}],"
                        + "\"byTimeSection\":[{\"timeSection\":\"MORNING\",\"registrations\":1},"
                        + "{\"timeSection\":\"AFTERNOON\",\"registrations\":1}],"
                        + "\"departments\":[{\"department\":{\"id\":\"" + other.department()
                        + "\"},\"registrations\":1,\"revenue\":500.50},{\"department\":{\"id\":\"" + ward.department()
                        + "\"},\"registrations\":1,\"revenue\":10.00}],"
                        + "\"doctors\":[{\"doctor\":{\"id\":\"" + other.doctor() + "\",\"name\":\"" + other.doctorName()
                        + "\"},\"registrations\":1,\"revenue\":500.50}]}}}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hospitalId", "departmentId", "doctorId"})
    void areReadByPlace(String scope) {
        Map<String, Long> ids =
                Map.of("hospitalId", ward.hospital(), "departmentId", ward.department(), "doctorId", ward.doctor());
        String some = "registrations(" + days("LAST_7_DAYS") + ", " + scope + ": ";
        Answer answer = ask(some + ids.get(scope) + ") { registrations revenue }");
        assertThat(answer.number("data.statistics.registrations.registrations")).isEqualTo(3);
        assertThat(answer.number("data.statistics.registrations.revenue")).isEqualTo(50);
        assertThat(ask(some + "\"nonsense\") { registrations doctors { registrations } }")
                        .at("data.statistics.registrations"))
                .isEqualTo(Map.of("registrations", 0, "doctors", List.of()));
    }

    @Test
    void showADoctorsSchedules() {
        Answer answer = ask("schedules(doctorId: " + ward.doctor() + ", " + days("LAST_30_DAYS")
                + ") { schedule { id } registrations utilizationRate }");
        assertThat(answer.text())
                .isEqualTo("{\"data\":{\"statistics\":{\"schedules\":[{\"schedule\":{\"id\":\"" + evening
                        + "\"},\"registrations\":2,\"utilizationRate\":0.67},{\"schedule\":{\"id\":\"" + morning
                        + "\"},\"registrations\":1,\"utilizationRate\":0.25}]}}}");
    }

    @Test
    void countPeopleAndVisits() {
        Answer answer = ask("users visits(compareDays: 3650) { total growthPercent compareDays }");
        assertThat(answer.number("data.statistics.users")).isPositive();
        assertThat(answer.number("data.statistics.visits.compareDays")).isEqualTo(3650);
        assertThat(answer.at("data.statistics.visits.growthPercent")).isInstanceOf(Number.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visits(compareDays: 0) { total }",
                "visits(compareDays: 3651) { total }",
                "registrations { doctors(first: 0) { registrations } }",
                "registrations { departments(first: 101) { registrations } }"
            })
    void refuseNumbersOutOfBounds(String fields) {
        assertThat(code(ask(fields))).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void areForAdministrators() {
        Answer answer = graph.as(ledger.user()).ask("{ statistics { users } }");
        assertThat(answer.at("data.statistics")).isNull();
        assertThat(code(answer)).isEqualTo("FORBIDDEN");
    }

    /** However many departments and doctors there are, and however many parts of the hospital are asked about. */
    @Test
    void askTheDatabaseOnceForTheSameDays(RunningServer shared) {
        try (Laboratory laboratory = Laboratory.open(shared)) {
            LocalDate busy = ledger.day();
            for (int n = 0; n < 3; n++) {
                Ward some = ledger.wards.ward();
                ledger.orders(
                        ledger.schedule(new Place(some.doctor(), some.clinic()), busy, 0, 0, 1, "1"), 0, "CONFIRMED");
            }
            GraphClient client = laboratory.client().as("admin-1");
            run(client, busy, Map.of());
            laboratory.statements();
            Answer many = run(client, busy, Map.of());
            assertThat(many.text()).contains(Wards.name("医生").substring(0, 2));
            int forMany = laboratory.statements();
            run(client, ledger.day(), Map.of("hospitalId", ward.hospital()));
            assertThat(laboratory.statements()).isEqualTo(forMany);
            client.ask("{ statistics { a: registrations(" + days("TODAY") + ") { revenue } b: registrations("
                    + days("TODAY") + ", doctorId: 1) { revenue } } }");
            assertThat(laboratory.statements()).isEqualTo(1);
        }
    }

    private static Answer run(GraphClient client, LocalDate date, Map<String, ?> more) {
        Map<String, Object> variables = new HashMap<>(more);
        variables.put("date", date.toString());
        Answer answer = client.send(Map.of("documentId", "Statistics", "variables", variables));
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer;
    }
}
