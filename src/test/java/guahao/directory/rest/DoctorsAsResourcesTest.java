package guahao.directory.rest;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards;
import guahao.scheduling.Wards.Ward;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hospitals, both levels of departments, and doctors. */
@ServerTest
class DoctorsAsResourcesTest {

    private final Http http;
    private final Wards wards;
    private final String admin;

    DoctorsAsResourcesTest(Http http, Wards wards, People people) {
        this.http = http;
        this.wards = wards;
        admin = people.admin().token();
    }

    private Answer post(String path, String json) {
        return http.post(path, json).token(admin).send();
    }

    private Answer patch(String path, String json) {
        return http.call("PATCH", path).json(json).token(admin).send();
    }

    private Answer delete(String path) {
        return http.delete(path).token(admin).send();
    }

    @Test
    void doctorsAreMadeChangedAndDeleted() {
        Ward ward = wards.ward();
        Answer made = post(
                "/api/doctors",
                "{\"department_id\":" + ward.department()
                        + ",\"name\":\"李<b>明</b>\",\"title\":\"主任医师\",\"specialty\":\"'; drop table doctor; --\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String path = "/api/doctors/" + made.number("data.id");
        assertThat(made.header("Location")).isEqualTo(path);
        assertThat(made.at("data.name")).isEqualTo("李<b>明</b>");
        assertThat(made.at("data.specialty")).isEqualTo("'; drop table doctor; --");
        assertThat(made.at("data.is_registered")).isEqualTo(false);
        assertThat(made.at("data.user_id")).isNull();
        assertThat(http.get(path).send().at("data")).isEqualTo(made.at("data"));
        String listed = "/admin/doctors?dept_id=" + ward.department() + "&page=2&page_size=1";
        assertThat(made.at("data.created_at"))
                .as("the moment that the hospital dialect tells, too")
                .isEqualTo(http.get(listed).token(admin).send().at("message.doctors.0.create_time") + "+08:00");
        assertThat(patch(path, "{\"specialty\":null,\"default_price_expert\":120}")
                        .text())
                .contains("\"specialty\":null", "\"default_price_expert\":120.00");
        assertThat(delete(path).status()).isEqualTo(200);
        assertThat(http.get(path).send().status()).isEqualTo(404);
        assertThat(http.get("/patient/doctors/" + made.number("data.id")).send().at("code"))
                .isEqualTo(106);
    }

    @Test
    void doctorsWhoMoveEndTheirOffice() {
        Ward ward = wards.ward();
        String head = "/admin/departments/" + ward.department() + "/heads/select";
        post(head, "{\"doctor_id\":" + ward.doctor() + "}");
        String path = "/api/doctors/" + ward.doctor();
        assertThat(http.get(path).send().at("data.is_department_head")).isEqualTo(true);
        assertThat(patch(path, "{\"department_id\":" + wards.department() + "}").at("data.is_department_head"))
                .isEqualTo(false);
        assertThat(patch(path, "{\"department_id\":999999999}").at("message")).isEqualTo("目标科室不存在");
    }

    @Test
    void hospitalsAreMadeChangedAndDeleted() {
        String name = Wards.name("院");
        Answer made = post("/api/hospitals", "{\"name\":\"" + name + "\",\"latitude\":39.9,\"longitude\":-116.25}");
        String path = "/api/hospitals/" + made.number("data.id");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("data.longitude")).isEqualTo(-116.25);
        assertThat(post("/api/hospitals", "{\"name\":\"" + name + "\"}").at("message"))
                .isEqualTo("院区名称已存在");
        assertThat(patch(path, "{\"latitude\":90.1}").at("message")).isEqualTo("无效的参数: 'latitude' 格式不正确");
        assertThat(patch(path, "{\"latitude\":null}").at("data.latitude")).isNull();
        assertThat(http.put(path, "{\"name\":\"" + name + "\"}")
                        .token(admin)
                        .send()
                        .at("data.longitude"))
                .isNull();
        assertThat(delete(path).status()).isEqualTo(200);
        assertThat(delete(path).status()).isEqualTo(404);
        Ward ward = wards.ward();
        assertThat(delete("/api/hospitals/" + ward.hospital()).at("message")).isEqualTo("存在关联门诊，无法删除");
    }

    @Test
    void departmentsAreATree() {
        String name = Wards.name("大科");
        long major = post("/api/departments/major", "{\"name\":\"" + name + "\",\"description\":\"d\"}")
                .number("data.id");
        Answer minor = post(
                "/api/departments/minor",
                "{\"major_id\":" + major + ",\"name\":\"小" + name + "\",\"default_price_normal\":0}");
        assertThat(minor.status()).as(minor.text()).isEqualTo(201);
        assertThat(minor.text()).contains("\"default_price_normal\":0.00", "\"default_price_expert\":null");
        Map<String, Object> leaf = new HashMap<>(
                Map.of("id", minor.at("data.id"), "name", "小" + name, "kind", "minor", "major_id", (int) major));
        leaf.put("description", null);
        leaf.put("children", List.of());
        Answer tree = http.get("/api/departments/" + major).send();
        assertThat(tree.at("data.kind")).isEqualTo("major");
        assertThat(tree.at("data.children")).isEqualTo(List.of(leaf));
        Answer found = http.get("/api/departments/?search=" + URLEncoder.encode("小" + name, StandardCharsets.UTF_8))
                .send();
        assertThat(found.node("data").size()).isEqualTo(1);
        assertThat(found.at("data.0.children.0.name")).isEqualTo("小" + name);
        assertThat(delete("/api/departments/major/" + major).at("message")).isEqualTo("存在下属小科室，无法删除");
        assertThat(delete("/api/departments/minor/" + minor.number("data.id")).status())
                .isEqualTo(200);
        assertThat(http.get("/api/departments/" + major).send().at("data.children"))
                .isEqualTo(List.of());
        assertThat(delete("/api/departments/major/" + major).status()).isEqualTo(200);
        assertThat(http.get("/api/departments/" + major).send().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/departments/major,name,100",
        "/api/departments/major,description,1000",
        "/api/hospitals,name,100",
        "/api/hospitals,address,255",
    })
    void textsAreNoLongerThanTheyMayBe(String path, String field, int most) {
        String text = "长".repeat(most + 1);
        String body = field.equals("name")
                ? "{\"name\":\"" + text + "\"}"
                : "{\"name\":\"" + Wards.name("长") + "\",\"" + field + "\":\"" + text + "\"}";
        Answer answer = post(path, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("message")).isEqualTo("无效的参数: '" + field + "' 不能超过" + most + "个字符");
    }
}
