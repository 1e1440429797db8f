package guahao.scheduling.graph;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards;
import guahao.wire.graphql.GraphClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class SchedulesInTheGraphTest {

    private static final LocalDate DAY = LocalDate.of(2032, 5, 10);
    private static final String PAGE = """
            query($filter: ScheduleFilter!, $first: Int, $after: String) {
              schedules(filter: $filter, first: $first, after: $after) {
                nodes { id } edges { cursor node { id } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                totalCount
              }
            }""";

    private final GraphClient graph;
    private final House house;

    SchedulesInTheGraphTest(Http http, Wards wards) {
        graph = new GraphClient(http);
        house = House.of(wards, 2, 2, DAY, 3);
    }

    private Map<String, Object> filter(Object... more) {
        Map<String, Object> filter = new HashMap<>(
                Map.of("from", house.from().toString(), "to", house.to().toString(), "hospitalId", house.hospital()));
        for (int i = 0; i < more.length; i += 2) {
            filter.put((String) more[i], more[i + 1]);
        }
        return filter;
    }

    private Answer page(Map<String, Object> filter) {
        return graph.ask(PAGE, Map.of("filter", filter));
    }

    @Test
    void showsAllOfASchedule() {
        long special = house.addSchedule(house.doctors().get(0), house.clinics().get(0), DAY.plusDays(9), 2, 0);
        house.change("update schedule set open = false, slot_type = 2, price = 500.5 where id = ?", special);
        Answer answer = graph.ask("""
                query($id: ID!) { schedule(id: $id) {
                  id date timeSection slotType status totalSlots remainingSlots price doctor { id } clinic { id kind }
                } }""", Map.of("id", special));
        assertThat(answer.text())
                .isEqualTo("{\"data\":{\"schedule\":{\"id\":\"" + special + "\",\"date\":\"2032-05-19\","
                        + "\"timeSection\":\"EVENING\",\"slotType\":\"SPECIAL\",\"status\":\"SUSPENDED\","
                        + "\"totalSlots\":20,\"remainingSlots\":0,\"price\":500.50,\"doctor\":{\"id\":\""
                        + house.doctors().get(0) + "\"},\"clinic\":{\"id\":\""
                        + house.clinics().get(0) + "\",\"kind\":\"SPECIAL\"}}}}");
    }

    @Test
    void pagesFollowEachOtherToTheEnd() {
        List<Object> found = new ArrayList<>();
        Object after = null;
        for (int number = 0; number < 3; number++) {
            Map<String, Object> variables = new HashMap<>(Map.of("filter", filter(), "first", 5));
            variables.put("after", after);
            Answer answer = graph.ask(PAGE, variables);
            found.addAll((List<?>) Objects.requireNonNull(answer.at("data.schedules.nodes")));
            after = answer.at("data.schedules.pageInfo.endCursor");
            assertThat(answer.at("data.schedules.totalCount")).isEqualTo(12);
            assertThat(answer.at("data.schedules.pageInfo.hasNextPage")).isEqualTo(number < 2);
            assertThat(answer.at("data.schedules.pageInfo.hasPreviousPage")).isEqualTo(number > 0);
            assertThat(answer.at("data.schedules.edges.0.cursor"))
                    .isEqualTo(answer.at("data.schedules.pageInfo.startCursor"));
        }
        assertThat(found)
                .isEqualTo(page(filter()).at("data.schedules.nodes"))
                .doesNotHaveDuplicates()
                .hasSize(12);
    }

    @Test
    void narrowsByEverythingThatAFilterNames() {
        long doctor = house.doctors().get(1);
        long evening = house.addSchedule(doctor, house.clinics().get(0), DAY, 2, 0);
        assertThat(count(filter("doctorId", doctor))).isEqualTo(4);
        assertThat(count(filter("departmentId", house.departments().get(1)))).isEqualTo(6);
        assertThat(count(filter("clinicId", house.clinics().get(0)))).isEqualTo(7);
        assertThat(count(filter(
                        "clinicId",
                        house.clinics().get(0),
                        "departmentId",
                        house.departments().get(1))))
                .isZero();
        assertThat(page(filter("timeSection", "EVENING")).at("data.schedules.nodes"))
                .isEqualTo(List.of(Map.of("id", "" + evening)));
        assertThat(count(filter("timeSection", "EVENING", "bookableOnly", true)))
                .isZero();
        assertThat(count(filter("slotType", "EXPERT"))).isZero();
        assertThat(count(filter("doctorId", "nonsense"))).isZero();
        assertThat(count(filter("hospitalId", "99999999999999999999"))).isZero();
    }

    private int count(Map<String, Object> filter) {
        return (int) page(filter).number("data.schedules.totalCount");
    }

    @Test
    void givesEachWindowOfOneQueryItsOwn() {
        house.addSchedule(house.doctors().get(0), house.clinics().get(0), DAY, 1, 0);
        Answer answer = graph.ask(
                """
                query($id: ID!, $a: Date!, $b: Date!) { department(id: $id) {
                  doctors { first: schedules(from: $a, to: $a) { date } all: schedules(from: $a, to: $b) { date }
                            bookable: schedules(from: $a, to: $a, bookableOnly: true) { date } }
                  schedules(from: $b, to: $b) { doctor { id } }
                } }""",
                Map.of(
                        "id", house.departments().get(0),
                        "a", DAY.toString(),
                        "b", house.to().toString()));
        assertThat(size(answer, "data.department.doctors.0.first")).isEqualTo(2);
        assertThat(size(answer, "data.department.doctors.0.all")).isEqualTo(4);
        assertThat(size(answer, "data.department.doctors.0.bookable")).isEqualTo(1);
        assertThat(size(answer, "data.department.doctors.1.first")).isEqualTo(1);
        assertThat(size(answer, "data.department.schedules")).isEqualTo(2);
    }

    private static int size(Answer answer, String path) {
        return ((List<?>) Objects.requireNonNull(answer.at(path))).size();
    }

    @ParameterizedTest
    @CsvSource({"2032-05-10,2032-05-09", "2032-05-10,2032-07-11", "0001-01-01,9999-12-31"})
    void refusesWindowsThatAreBackwardsOrLongerThan62Days(String from, String to) {
        refused(page(filter("from", from, "to", to)));
        Map<String, Object> window =
                Map.of("id", house.doctors().get(0), "d", house.departments().get(0), "a", from, "b", to);
        refused(graph.ask(
                "query($id: ID!, $a: Date!, $b: Date!) { doctor(id: $id) { schedules(from: $a, to: $b) { id } } }",
                window));
        refused(graph.ask(
                "query($d: ID!, $a: Date!, $b: Date!) { department(id: $d) { schedules(from: $a, to: $b) { id } } }",
                window));
    }

    @Test
    void takesAWindowOf62Days() {
        assertThat(count(filter("to", DAY.plusDays(61).toString()))).isEqualTo(12);
        assertThat(count(filter("from", "9999-12-31", "to", "9999-12-31"))).isZero();
        assertThat(count(filter("from", "0001-01-01", "to", "0001-01-02"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101, -1, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesPagesThatAreTooLargeOrNone(int first) {
        refused(graph.ask(PAGE, Map.of("filter", filter(), "first", first)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "!!", "c2NoZWR1bGU6", "c2NoZWR1bGU6MjAzMi0wNS0xMC8wLzE=", "%00"})
    void refusesBrokenCursors(String cursor) {
        refused(graph.ask(PAGE, Map.of("filter", filter(), "after", cursor)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doctor:1",
                "schedule:1",
                "schedule:2032-05-10/3/1",
                "schedule:2032-02-30/0/1",
                "schedule:2032-05-10/0/01",
                "schedule:2032-05-10/0/99999999999999999999",
                "schedule:2032-05-10/0/-1",
                "schedule:+2032-05-1/0/1"
            })
    void refusesCursorsThatThisListNeverGave(String text) {
        String cursor = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        refused(graph.ask(PAGE, Map.of("filter", filter(), "after", cursor)));
    }

    private static void refused(Answer answer) {
        assertThat(GraphClient.code(answer)).as(answer.toString()).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        assertThat(graph.ask("{ a: schedule(id: \"999999999\") { id } b: schedule(id: \"x\") { id }"
                                + " c: doctor(id: \"99999999999999999999\") { id } d: doctor(id: -1) { id } }")
                        .text())
                .isEqualTo("{\"data\":{\"a\":null,\"b\":null,\"c\":null,\"d\":null}}");
    }
}
