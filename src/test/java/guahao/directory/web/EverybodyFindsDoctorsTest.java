package guahao.directory.web;

import static guahao.directory.web.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class EverybodyFindsDoctorsTest {

    private final Http http;
    private final Desk desk;
    private final long minor;

    EverybodyFindsDoctorsTest(Http http, People people) {
        this.http = http;
        this.desk = new Desk(http, people);
        this.minor = desk.minor();
    }

    private long doctor(String name) {
        return desk.post("/admin/doctors", "{\"dept_id\":" + minor + ",\"name\":\"" + name + "\"}")
                .number("message.doctor_id");
    }

    private Answer find(String path, String text) {
        return http.get(path + URLEncoder.encode(text, StandardCharsets.UTF_8)).send();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/patient/doctors", "/doctors", "/doctors/"})
    void pagesDoctors(String path) {
        for (int i = 0; i < 3; i++) {
            doctor("赵" + i);
        }
        Answer page = http.get(path + "?params=x&name=&dept_id=" + minor + "&page=2&page_size=2")
                .header("Authorization", "Bearer stale")
                .send();
        assertThat(page.number("message.total")).isEqualTo(3);
        assertThat(page.at("message.doctors.0.name")).isEqualTo("赵2");
        assertThat(page.at("message.doctors.0.is_registered")).isEqualTo(false);
        assertThat(page.at("message.doctors.0.user_id")).isNull();
        assertThat(String.valueOf(page.at("message.doctors.0.create_time")))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
        assertThat(http.get(path + "?page=214748364&page_size=10000").send().at("message.doctors"))
                .isEqualTo(List.of());
    }

    @Test
    void findsNothingByANameLongerThanAny() {
        Answer found = find("/doctors?name=", "长".repeat(300));
        assertThat(found.at("code")).isEqualTo(0);
        assertThat(found.number("message.total")).isZero();
    }

    @Test
    void takesEveryCharacterOfANameForItself() {
        String base = People.name().substring(0, 20);
        for (String special : List.of("%", "_", "\\\\", "'", "🏥")) {
            doctor(base + special + "甲");
        }
        for (String special : List.of("%", "_", "\\", "'", "🏥")) {
            Answer found = find("/doctors?dept_id=" + minor + "&name=", special + "甲");
            assertThat(found.number("message.total")).as(special).isEqualTo(1);
            assertThat(found.at("message.doctors.0.name")).isEqualTo(base + special + "甲");
            Answer global = find("/patient/search/global?keyword=", base + special);
            assertThat(global.number("message.total")).as(special).isEqualTo(1);
        }
        assertThat(find("/doctors?name=", base.toUpperCase(java.util.Locale.ROOT))
                        .number("message.total"))
                .isEqualTo(5);
        assertThat(find("/doctors?name=", base + "%甲' or '1'='1").number("message.total"))
                .isZero();
    }

    @Test
    void showsOneDoctor() {
        long lonely = doctor("孙");
        Answer shown = http.get("/patient/doctors/" + lonely).send();
        Map<?, ?> message = (Map<?, ?>) Objects.requireNonNull(shown.at("message"));
        assertThat(message.keySet())
                .isEqualTo(Set.of(
                        "doctor_id",
                        "user_id",
                        "name",
                        "title",
                        "specialty",
                        "introduction",
                        "photo_path",
                        "original_photo_url",
                        "dept_id",
                        "department_id",
                        "department_name",
                        "area_id",
                        "area_name",
                        "is_department_head",
                        "default_price_normal",
                        "default_price_expert",
                        "default_price_special"));
        assertThat(shown.at("message.area_id")).isNull();
        assertThat(shown.at("message.area_name")).isNull();
        assertThat(shown.number("message.department_id")).isEqualTo(minor);
        assertThat(shown.at("message.is_department_head")).isEqualTo(0);

        Answer areas = desk.get("/admin/hospital-areas");
        long area = areas.number("message.areas.1.area_id");
        desk.clinic(minor, ",\"area_id\":" + area);
        shown = http.get("/doctors/" + lonely).send();
        assertThat(shown.number("message.area_id")).isEqualTo(area);
        assertThat(shown.at("message.area_name")).isEqualTo(areas.at("message.areas.1.name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9223372036854775807"})
    void knowsNoOthers(String id) {
        refused(http.get("/patient/doctors/" + id).send(), 106, "医生不存在");
        refused(http.get("/doctors/" + id + "/photo").send(), 106, "医生不存在");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/patient/doctors/x",
                "/doctors/1.5",
                "/doctors/99999999999999999999",
                "/doctors/x/photo",
                "/doctors?page=0",
                "/doctors?page_size=-1",
                "/doctors?dept_id=1.0",
                "/doctors?page=1e3",
                "/clinics?dept_id=x",
                "/clinics?area_id=99999999999999999999",
                "/clinics?page=x",
                "/patient/search/global?keyword=x&page=0",
                "/patient/search/global?keyword=x&page_size=x",
                "/patient/search/global?keyword=%00",
            })
    void refusesWhatIsNoNumber(String path) {
        assertThat(http.get(path).send().at("code")).isEqualTo(99);
    }

    @Test
    void searchesDoctorsFirstAndThenDepartments() {
        String name = People.name();
        long doctor = doctor(name);
        doctor(name + "2");
        desk.post(
                "/admin/minor-departments",
                "{\"major_dept_id\":" + desk.major() + ",\"name\":\"" + name + "科\",\"description\":\"d\"}");
        Answer all = http.get("/patient/search/global?keyword=" + name).send();
        assertThat(all.at("message.keyword")).isEqualTo(name);
        assertThat(all.number("message.total")).isEqualTo(3);
        assertThat(all.number("message.doctor_count")).isEqualTo(2);
        assertThat(all.number("message.department_count")).isEqualTo(1);
        assertThat(all.number("message.results.0.doctor_id")).isEqualTo(doctor);
        assertThat(((Map<?, ?>) Objects.requireNonNull(all.at("message.results.0"))).keySet())
                .isEqualTo(Set.of(
                        "type",
                        "doctor_id",
                        "name",
                        "title",
                        "specialty",
                        "introduction",
                        "photo_path",
                        "original_photo_url",
                        "dept_id",
                        "default_price_normal",
                        "default_price_expert",
                        "default_price_special"));
        assertThat(((Map<?, ?>) Objects.requireNonNull(all.at("message.results.2"))).keySet())
                .isEqualTo(Set.of("type", "minor_dept_id", "major_dept_id", "name", "description"));
        assertThat(page(name, 1, 2)).containsExactly("doctor", "doctor");
        assertThat(page(name, 2, 2)).containsExactly("department");
        assertThat(page(name, 3, 1)).containsExactly("department");
        assertThat(page(name, 2, 1)).containsExactly("doctor");
        assertThat(page(name, 3, 2)).isEmpty();
    }

    private List<String> page(String keyword, int page, int size) {
        Answer answer = http.get("/patient/search/global?keyword=" + keyword + "&page=" + page + "&page_size=" + size)
                .send();
        assertThat(answer.number("message.total")).isEqualTo(3);
        return ((List<?>) Objects.requireNonNull(answer.at("message.results")))
                .stream()
                        .map(row -> String.valueOf(((Map<?, ?>) Objects.requireNonNull(row)).get("type")))
                        .toList();
    }

    @Test
    void wantsSomethingToSearchFor() {
        for (String query : List.of("", "?keyword=", "?keyword=%20", "?keyword=%E3%80%80")) {
            refused(http.get("/patient/search/global" + query).send(), 99, "搜索关键词不能为空");
        }
        assertThat(find("/patient/search/global?keyword=", "长".repeat(100)).at("code"))
                .isEqualTo(0);
        assertThat(find("/patient/search/global?keyword=", "长".repeat(101)).at("code"))
                .isEqualTo(99);
    }
}
