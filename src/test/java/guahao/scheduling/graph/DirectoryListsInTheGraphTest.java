package guahao.scheduling.graph;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards;
import guahao.wire.graphql.GraphClient;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class DirectoryListsInTheGraphTest {

    private static final LocalDate DAY = LocalDate.of(2033, 6, 6);
    private static final String DOCTORS = """
            query($filter: DoctorFilter, $first: Int, $after: String) {
              doctors(filter: $filter, first: $first, after: $after) {
                nodes { id } pageInfo { hasNextPage endCursor } totalCount
              }
            }""";
    private static final String DEPARTMENTS = """
            query($filter: DepartmentFilter, $first: Int, $after: String) {
              departments(filter: $filter, first: $first, after: $after) {
                edges { cursor node { id } } nodes { id } pageInfo { hasNextPage } totalCount
              }
            }""";

    private final GraphClient graph;
    private final Wards wards;
    private final House house;

    DirectoryListsInTheGraphTest(Http http, Wards wards) {
        graph = new GraphClient(http);
        this.wards = wards;
        house = House.of(wards, 3, 2, DAY, 2);
    }

    private Answer doctors(Object... filter) {
        return graph.ask(DOCTORS, Map.of("filter", map(filter)));
    }

    private static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }

    private static List<Map<String, String>> ids(Stream<Long> ids) {
        return ids.map(id -> Map.of("id", "" + id)).toList();
    }

    @Test
    void listsDoctorsOfAHospitalPageByPage() {
        assertThat(doctors("hospitalId", house.hospital()).at("data.doctors.nodes"))
                .isEqualTo(ids(house.doctors().stream()));
        Answer first = graph.ask(DOCTORS, Map.of("filter", map("hospitalId", house.hospital()), "first", 4));
        assertThat(first.at("data.doctors.nodes"))
                .isEqualTo(ids(house.doctors().stream().limit(4)));
        assertThat(first.at("data.doctors.totalCount")).isEqualTo(6);
        assertThat(first.at("data.doctors.pageInfo.hasNextPage")).isEqualTo(true);
        Object after = Objects.requireNonNull(first.at("data.doctors.pageInfo.endCursor"));
        Answer second =
                graph.ask(DOCTORS, Map.of("filter", map("hospitalId", house.hospital()), "first", 4, "after", after));
        assertThat(second.at("data.doctors.nodes"))
                .isEqualTo(ids(house.doctors().stream().skip(4)));
        assertThat(second.at("data.doctors.pageInfo.hasNextPage")).isEqualTo(false);
    }

    @Test
    void narrowsDoctorsByDepartmentTitleAndText() {
        long doctor = house.doctors().get(0);
        house.change("update doctor set title = '医士', specialty = 'Heart 100%_x' where id = ?", doctor);
        long department = house.departments().get(0);
        List<Map<String, String>> one = ids(Stream.of(doctor));
        assertThat(doctors("departmentId", department).at("data.doctors.nodes"))
                .isEqualTo(ids(house.doctors().stream().limit(2)));
        assertThat(doctors("departmentId", department, "title", "医士").at("data.doctors.nodes"))
                .isEqualTo(one);
        assertThat(doctors("departmentId", department, "title", "医").at("data.doctors.nodes"))
                .isEqualTo(List.of());
        assertThat(doctors("departmentId", department, "search", "HEART 100%_").at("data.doctors.nodes"))
                .isEqualTo(one);
        assertThat(doctors("departmentId", department, "search", "h%t").at("data.doctors.nodes"))
                .isEqualTo(List.of());
        assertThat(doctors("search", house.word() + "医生1-0").at("data.doctors.nodes"))
                .isEqualTo(ids(Stream.of(house.doctors().get(2))));
        assertThat(doctors("hospitalId", house.hospital(), "search", "  ").at("data.doctors.totalCount"))
                .isEqualTo(6);
    }

    @Test
    void findsThoseWhoCanBeBooked() {
        List<Long> doctors = house.doctors();
        house.change("update schedule set remaining_slots = 0 where doctor_id = ?", doctors.get(0));
        house.change("update schedule set open = false where doctor_id = ?", doctors.get(1));
        house.change("update schedule set open = false where doctor_id = ? and date = ?", doctors.get(2), DAY);
        long elsewhere = wards.clinic(
                wards.hospital(Wards.name("院")), house.departments().get(0), "远");
        house.addSchedule(doctors.get(0), elsewhere, DAY, 1, 3);
        Answer here = bookable(DAY, DAY.plusDays(1));
        assertThat(here.at("data.doctors.nodes")).isEqualTo(ids(doctors.stream().skip(2)));
        assertThat(here.at("data.doctors.totalCount")).isEqualTo(4);
        assertThat(bookable(DAY, DAY).at("data.doctors.nodes"))
                .isEqualTo(ids(doctors.stream().skip(3)));
        assertThat(bookable(DAY.plusDays(2), DAY.plusDays(5)).at("data.doctors.nodes"))
                .isEqualTo(List.of());
        assertThat(doctors("departmentId", house.departments().get(0), "bookableFrom", DAY.toString())
                        .at("data.doctors.nodes"))
                .isEqualTo(ids(doctors.stream().limit(1)));
        Answer page = graph.ask(DOCTORS, Map.of("first", 3, "filter", bookableFilter(DAY, DAY.plusDays(1))));
        Object after = Objects.requireNonNull(page.at("data.doctors.pageInfo.endCursor"));
        assertThat(graph.ask(DOCTORS, Map.of("filter", bookableFilter(DAY, DAY.plusDays(1)), "after", after))
                        .at("data.doctors.nodes"))
                .isEqualTo(ids(doctors.stream().skip(5)));
    }

    private Answer bookable(LocalDate from, LocalDate to) {
        return graph.ask(DOCTORS, Map.of("filter", bookableFilter(from, to)));
    }

    private Map<String, Object> bookableFilter(LocalDate from, LocalDate to) {
        return map("hospitalId", house.hospital(), "bookableFrom", from.toString(), "bookableTo", to.toString());
    }

    @ParameterizedTest
    @CsvSource({"2033-06-06,2033-06-05", "2033-06-06,2033-08-07", "0001-01-01,9999-12-31", ",2001-01-01"})
    void refusesWindowsOfBookingThatAreBackwardsOrTooLong(String from, String to) {
        refused(doctors("bookableFrom", from, "bookableTo", to));
    }

    @Test
    void takesTheLastDaysOfTheCalendar() {
        assertThat(doctors("hospitalId", house.hospital(), "bookableFrom", "9999-12-20")
                        .at("data.doctors.nodes"))
                .isEqualTo(List.of());
    }

    @Test
    void listsDepartments() {
        long department = house.departments().get(1);
        house.change("update minor_department set description = ? where id = ?", house.word() + "ABC", department);
        assertThat(departments("majorId", house.major()).at("data.departments.nodes"))
                .isEqualTo(ids(house.departments().stream()));
        assertThat(departments("majorId", house.major(), "hospitalId", "7x").at("data.departments.nodes"))
                .isEqualTo(List.of());
        assertThat(departments("hospitalId", house.hospital()).at("data.departments.totalCount"))
                .isEqualTo(3);
        Answer found = departments("search", house.word().toUpperCase(Locale.ROOT) + "abc");
        assertThat(found.at("data.departments.nodes")).isEqualTo(ids(Stream.of(department)));
        String cursor = String.valueOf(found.at("data.departments.edges.0.cursor"));
        refused(graph.ask(DOCTORS, Map.of("after", cursor)));
        assertThat(graph.ask(DEPARTMENTS, Map.of("filter", map("majorId", house.major()), "after", cursor))
                        .at("data.departments.nodes"))
                .isEqualTo(ids(house.departments().stream().skip(2)));
    }

    private Answer departments(Object... filter) {
        return graph.ask(DEPARTMENTS, Map.of("filter", map(filter)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void refusesPagesThatAreTooLargeOrNone(int first) {
        refused(graph.ask(DOCTORS, Map.of("first", first)));
        refused(graph.ask(DEPARTMENTS, Map.of("first", first)));
        refused(graph.ask("{ search(text: \"x\", first: " + first + ") { __typename } }"));
    }

    @Test
    void takesTheStandardPageForNull() {
        Map<String, Object> variables = map("filter", map("majorId", house.major()));
        variables.put("first", null);
        assertThat(graph.ask(DEPARTMENTS, variables).at("data.departments.nodes"))
                .isEqualTo(ids(house.departments().stream()));
    }

    @Test
    void findsDepartmentsDoctorsAndClinics() {
        String query = """
                query($text: String!, $first: Int) { search(text: $text, first: $first) {
                  __typename ... on Department { id } ... on Doctor { id } ... on Clinic { id }
                } }""";
        Stream<Map<String, String>> all = Stream.of(
                        house.departments().stream().map(id -> hit("Department", id)),
                        house.doctors().stream().map(id -> hit("Doctor", id)),
                        house.clinics().stream().map(id -> hit("Clinic", id)))
                .flatMap(hits -> hits);
        List<Map<String, String>> expected = all.toList();
        assertThat(graph.ask(query, Map.of("text", house.word())).at("data.search"))
                .isEqualTo(expected);
        assertThat(graph.ask(query, Map.of("text", house.word(), "first", 4)).at("data.search"))
                .isEqualTo(expected.subList(0, 4));
    }

    private static Map<String, String> hit(String type, long id) {
        return Map.of("__typename", type, "id", "" + id);
    }

    @Test
    void looksForEveryCharacterAsItIs() {
        long clinic = wards.clinic(house.hospital(), house.departments().get(0), house.word() + "😀%_\\楼");
        for (String part : List.of("😀%_\\楼", "😀%_\\", "😀%", "😀")) {
            assertThat(search(house.word() + part)).as(part).isEqualTo(List.of(Map.of("id", "" + clinic)));
        }
        assertThat(search(house.word() + "%")).isEqualTo(List.of());
        assertThat(search(house.word() + "_")).isEqualTo(List.of());
        assertThat(search(" ")).isEqualTo(List.of());
    }

    private Object search(String text) {
        return Objects.requireNonNull(graph.ask(
                        "query($text: String!) { search(text: $text, first: 100) { ... on Clinic { id } } }",
                        Map.of("text", text))
                .at("data.search"));
    }

    @Test
    void refusesTextsThatNobodyTypes() {
        String endless = "长".repeat(10_000);
        String query = "query($text: String!) { search(text: $text) { __typename } }";
        refused(graph.ask(query, Map.of("text", endless)));
        refused(graph.ask(query, Map.of("text", "a\0b")));
        refused(doctors("search", endless));
        refused(doctors("title", endless));
        refused(departments("search", endless));
    }

    private static void refused(Answer answer) {
        assertThat(GraphClient.code(answer)).as(answer.toString()).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void showsAllOfADoctor(People people) {
        long doctor = house.doctors().get(0);
        String query = """
                query($id: ID!) { doctor(id: $id) { name title specialty introduction photoUrl isDepartmentHead
                  isRegistered department { id heads { id } doctors { id } } prices { normal expert special } } }""";
        assertThat(graph.ask(query, Map.of("id", doctor)).at("data.doctor.isRegistered"))
                .isEqualTo(false);
        house.change(
                "update doctor set specialty = '专', introduction = '介', original_photo_url = 'https://a/b.jpg',"
                        + " head = true, price_expert = 0, account_id = ? where id = ?",
                people.user().id(),
                doctor);
        assertThat(graph.ask(query, Map.of("id", doctor)).text())
                .isEqualTo("{\"data\":{\"doctor\":{\"name\":\"" + house.word()
                        + "医生0-0\",\"title\":\"主任医师\",\"specialty\":\"专\",\"introduction\":\"介\","
                        + "\"photoUrl\":\"https://a/b.jpg\",\"isDepartmentHead\":true,\"isRegistered\":true,"
                        + "\"department\":{\"id\":\"" + house.departments().get(0) + "\",\"heads\":[{\"id\":\""
                        + doctor + "\"}],\"doctors\":[{\"id\":\"" + doctor + "\"},{\"id\":\""
                        + house.doctors().get(1) + "\"}]},"
                        + "\"prices\":{\"normal\":null,\"expert\":0.00,\"special\":null}}}}");
    }

    @Test
    void leadsFromAHospitalToSchedulesInOneQuery() {
        Answer answer = graph.ask(
                """
                query($id: ID!, $major: ID, $from: Date!, $to: Date!) { hospital(id: $id) {
                  departments(majorId: $major) { doctors(hospitalId: $id) { schedules(from: $from, to: $to) { id } } }
                } }""",
                Map.of(
                        "id", house.hospital(),
                        "major", house.major(),
                        "from", house.from().toString(),
                        "to", house.to().toString()));
        assertThat(answer.at("data.hospital.departments.2.doctors.1.schedules"))
                .isEqualTo(ids(house.schedules().stream().skip(10)));
        Answer elsewhere = graph.ask(
                "query($id: ID!) { department(id: $id) { doctors(hospitalId: \"1\") { id } } }",
                Map.of("id", house.departments().get(0)));
        assertThat(elsewhere.at("data.department.doctors")).isEqualTo(List.of());
    }
}
