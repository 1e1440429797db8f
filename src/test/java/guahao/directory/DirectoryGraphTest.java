package guahao.directory;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import guahao.wire.graphql.GraphClient;
import guahao.wire.graphql.Laboratory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServerTest
class DirectoryGraphTest {

    private final GraphClient graph;
    private final DirectoryFixture rows;

    DirectoryGraphTest(
            Http http,
            HospitalRepository hospitals,
            MajorDepartmentRepository majors,
            MinorDepartmentRepository departments,
            ClinicRepository clinics,
            DirectoryChanges changes) {
        graph = new GraphClient(http);
        rows = new DirectoryFixture(hospitals, majors, departments, clinics, changes);
    }

    @Test
    void listsTheDepartmentsThatHaveAClinicInTheHospital() {
        Hospital hospital = rows.hospital();
        MinorDepartment here = rows.department(rows.major());
        rows.department(rows.major());
        rows.clinic(hospital, here);
        rows.clinic(hospital, here);
        Answer answer =
                graph.ask("query($id: ID!) { hospital(id: $id) { id name departments { name } } }", id(hospital.id()));
        assertThat(answer.at("data.hospital"))
                .isEqualTo(Map.of(
                        "id", "" + hospital.id(),
                        "name", hospital.name(),
                        "departments", List.of(Map.of("name", here.name()))));
    }

    @Test
    void narrowsToOneMajorDepartment() {
        Hospital hospital = rows.hospital();
        MajorDepartment major = rows.major();
        MinorDepartment wanted = rows.department(major);
        rows.clinic(hospital, wanted);
        rows.clinic(hospital, rows.department(rows.major()));
        Answer answer = graph.ask(
                "query($id: ID!, $major: ID) { hospital(id: $id) { departments(majorId: $major) { id } } }",
                Map.of("id", hospital.id(), "major", major.id()));
        assertThat(answer.at("data.hospital.departments")).isEqualTo(List.of(Map.of("id", "" + wanted.id())));
    }

    @Test
    void answersHospitalsByIdAndLeavesOutTheUnknown() {
        Hospital first = rows.hospital();
        Hospital second = rows.hospital();
        Answer answer = graph.ask(
                "query($ids: [ID!]) { hospitals(ids: $ids) { id } }",
                Map.of("ids", List.of(second.id(), "999999999", "nonsense", first.id())));
        assertThat(answer.at("data.hospitals"))
                .isEqualTo(List.of(Map.of("id", "" + first.id()), Map.of("id", "" + second.id())));
    }

    @Test
    void answersNullForWhatIsNotThere() {
        assertThat(graph.ask("{ hospital(id: \"x\") { id } department(id: 999999999) { id } }")
                        .text())
                .isEqualTo("{\"data\":{\"hospital\":null,\"department\":null}}");
    }

    @Test
    void leadsFromADepartmentToItsMajorItsPricesAndItsClinics() {
        Hospital hospital = rows.hospital();
        MajorDepartment major = rows.major();
        MinorDepartment department = rows.department(major);
        Clinic clinic = rows.clinic(hospital, department);
        Answer answer = graph.ask("""
                query($id: ID!) {
                  department(id: $id) {
                    prices { normal expert special }
                    major { name departments { id } }
                    clinics { id kind prices { normal } hospital { name imageUrl } department { id } }
                  }
                }""", id(department.id()));
        assertThat(answer.text())
                .startsWith(
                        "{\"data\":{\"department\":{\"prices\":{\"normal\":12.50,\"expert\":null,\"special\":null}");
        assertThat(answer.at("data.department.major.name")).isEqualTo(major.name());
        assertThat(answer.at("data.department.clinics.0"))
                .hasToString("{id=" + clinic.id() + ", kind=INTERNATIONAL, prices={normal=null}, hospital={name="
                        + hospital.name() + ", imageUrl=null}, department={id=" + department.id() + "}}");
    }

    @Test
    void doesNotAskTheDatabase(RunningServer shared) {
        String query = """
                query($ids: [ID!]) {
                  hospitals(ids: $ids) {
                    departments { major { name } }
                    clinics { department { name } hospital { name } }
                  }
                }""";
        Hospital one = rows.hospital();
        Hospital many = rows.hospital();
        rows.clinic(one, rows.department(rows.major()));
        for (int n = 0; n < 12; n++) {
            rows.clinic(many, rows.department(rows.major()));
        }
        try (Laboratory laboratory = Laboratory.open(shared)) {
            laboratory.client().ask(query, Map.of("ids", List.of(one.id(), many.id())));
            assertThat(laboratory.statements()).isZero();
        }
    }

    private static Map<String, Object> id(long id) {
        return Map.of("id", id);
    }
}
