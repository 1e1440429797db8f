package guahao.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demonstration's directory as both dialects tell it. */
@ServerTest
class DirectoryOverHttpTest {

    @ParameterizedTest
    @ValueSource(strings = {"/patient/hospitals", "/hospitals", "/hospitals/", "/patient/hospitals?params=x&area_id="})
    void listsHospitals(String path, Http http) {
        Answer answer = http.get(path).send();
        assertThat(answer.at("code")).isEqualTo(0);
        assertThat(answer.at("message.areas.0.name")).isEqualTo("主院区");
        Map<?, ?> first = (Map<?, ?>) answer.at("message.areas.0");
        assertThat(first)
                .extracting(Map::keySet)
                .isEqualTo(java.util.Set.of(
                        "area_id",
                        "name",
                        "destination",
                        "latitude",
                        "longitude",
                        "image_type",
                        "image_data",
                        "create_time"));
    }

    @Test
    void findsOneHospitalOrNone(Http http) {
        long id = http.get("/patient/hospitals").send().number("message.areas.1.area_id");
        assertThat(http.get("/patient/hospitals?area_id=" + id)
                        .send()
                        .node("message.areas")
                        .size())
                .isEqualTo(1);
        for (String unknown : List.of("0", "-1", "999999999", "9223372036854775807")) {
            assertThat(http.get("/patient/hospitals?area_id=" + unknown).send().at("message.areas"))
                    .isEqualTo(List.of());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/patient/hospitals?area_id=seven",
                "/patient/hospitals?area_id=1.5",
                "/patient/hospitals?area_id=99999999999999999999",
                "/patient/hospitals?area_id=1%20or%201=1",
                "/patient/minor-departments?page=0",
                "/patient/minor-departments?page_size=0",
                "/patient/minor-departments?page=-1",
                "/patient/minor-departments?major_dept_id=x",
            })
    void refusesWhatIsNoNumber(String path, Http http) {
        assertThat(http.get(path).send().at("code")).isEqualTo(99);
    }

    @Test
    void pagesMinorDepartments(Http http) {
        long total = http.get("/patient/minor-departments").send().number("message.total");
        assertThat(total).isGreaterThan(10);
        Answer second = http.get("/minor-departments?page=2&page_size=3").send();
        assertThat(second.at("message.page")).isEqualTo(2);
        assertThat(second.at("message.page_size")).isEqualTo(3);
        assertThat(second.number("message.total")).isEqualTo(total);
        assertThat(second.node("message.departments").size()).isEqualTo(3);
        Answer past =
                http.get("/patient/minor-departments?page=9999&page_size=10").send();
        assertThat(past.at("message.departments")).isEqualTo(List.of());
        assertThat(past.number("message.total")).isEqualTo(total);
        assertThat(http.get("/patient/minor-departments?page_size=99999").send().at("message.page_size"))
                .isEqualTo(10_000);
    }

    @Test
    void narrowsMinorDepartmentsToTheirMajor(Http http) {
        Answer majors = http.get("/patient/major-departments").send();
        long major = majors.number("message.departments.0.major_dept_id");
        Answer minors =
                http.get("/patient/minor-departments?major_dept_id=" + major).send();
        assertThat(minors.number("message.total")).isPositive();
        for (int i = 0; i < minors.node("message.departments").size(); i++) {
            assertThat(minors.number("message.departments." + i + ".major_dept_id"))
                    .isEqualTo(major);
        }
    }

    @Test
    void pagesHospitalsInRest(Http http) {
        Answer answer = http.get("/api/hospitals?page=1&page_size=2").send();
        assertThat(answer.at("code")).isEqualTo(200);
        assertThat(answer.node("data.items").size()).isEqualTo(2);
        assertThat(answer.number("data.total")).isGreaterThanOrEqualTo(3);
        assertThat(answer.at("data.page_size")).isEqualTo(2);
        assertThat(answer.at("data.pageSize")).isEqualTo(2);
        assertThat((String) answer.at("data.items.0.created_at"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/hospitals?page=0", "/api/hospitals?pageSize=101", "/api/hospitals?page_size=ten"})
    void refusesBadPagesInRest(String path, Http http) {
        Answer answer = http.get(path).send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat((String) answer.at("message")).startsWith("无效的参数: 'page");
    }

    @Test
    void answersOneHospitalInRest(Http http) {
        long id = http.get("/api/hospitals").send().number("data.items.0.id");
        assertThat(http.get("/api/hospitals/" + id).send().at("data.name")).isEqualTo("主院区");
        Answer unknown = http.get("/api/hospitals/999999").send();
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.at("message")).isEqualTo("院区ID为 '999999' 的资源未找到");
        assertThat(http.get("/api/hospitals/first").send().status()).isEqualTo(404);
    }

    @Test
    void drawsTheDepartmentTreeInRest(Http http) {
        Answer tree = http.get("/api/departments/").send();
        assertThat(tree.at("data.0.kind")).isEqualTo("major");
        assertThat(tree.at("data.0.children.0.kind")).isEqualTo("minor");
        assertThat(tree.at("data.0.children.0.children")).isEqualTo(List.of());
        assertThat(tree.at("data.0.children.0.major_id")).isEqualTo(tree.at("data.0.id"));
    }
}
