package guahao.directory.web;

import static guahao.directory.web.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.configuration.Configuration;
import guahao.configuration.ScopeChain;
import guahao.configuration.SettingKey;
import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class DepartmentsAreKeptByAdministratorsTest {

    private final Http http;
    private final Desk desk;
    private final String stranger;

    DepartmentsAreKeptByAdministratorsTest(Http http, People people) {
        this.http = http;
        this.desk = new Desk(http, people);
        this.stranger = people.user().token();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/major-departments", "/major-departments", "/major-departments/"})
    void makesChangesAndDeletesMajors(String path) {
        String name = People.name();
        Answer made = desk.post(path, "{\"name\":\"  " + name + "\u3000\",\"description\":\" <b>🏥' or 1=1 -- \"}");
        assertThat(made.at("message.detail")).isEqualTo("成功创建大科室：" + name);
        assertThat(made.at("message.description")).isEqualTo(" <b>🏥' or 1=1 -- ");
        String one = path.replaceAll("/$", "") + "/" + made.number("message.major_dept_id");

        Answer changed = desk.put(one, "{\"name\":\"" + name + "2\",\"description\":null}");
        assertThat(changed.at("message"))
                .isEqualTo(Map.of(
                        "major_dept_id",
                        made.at("message.major_dept_id"),
                        "name",
                        name + "2",
                        "description",
                        " <b>🏥' or 1=1 -- ",
                        "detail",
                        "成功更新大科室信息"));
        assertThat(desk.delete(one).at("message.detail")).isEqualTo("成功删除大科室 " + name + "2");
        refused(desk.delete(one), 106, "科室不存在");
        refused(desk.put(one, "{}"), 106, "科室不存在");
    }

    @Test
    void listsMajors() {
        long id = desk.major();
        Answer list = desk.get("/admin/major-departments");
        assertThat(list.node("message.departments").values())
                .anySatisfy(row -> assertThat(row.getValue())
                        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                        .containsKeys("name", "description", "create_time")
                        .containsEntry("major_dept_id", (int) id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{",
                "{\"name\":null}",
                "{\"name\":\"\"}",
                "{\"name\":\" \u3000 \"}",
                "{\"name\":5}",
                "{\"name\":true}",
                "{\"name\":[\"x\"]}",
                "{\"name\":\"a\\u0000\"}",
                "{\"name\":\"\\ud83d\"}",
                "{\"name\":\"科\",\"description\":{}}",
            })
    void refusesBadMajors(String json) {
        assertThat(desk.post("/admin/major-departments", json).at("code")).isEqualTo(99);
    }

    @Test
    void refusesLongTexts() {
        String hundred = (People.name() + "科".repeat(100)).substring(0, 100);
        assertThat(desk.post("/admin/major-departments", "{\"name\":\" " + hundred + " \"}")
                        .at("code"))
                .isEqualTo(0);
        for (int length : List.of(101, 10_000)) {
            assertThat(desk.post("/admin/major-departments", "{\"name\":\"" + "科".repeat(length) + "\"}")
                            .at("code"))
                    .isEqualTo(99);
        }
        assertThat(desk.post(
                                "/admin/major-departments",
                                "{\"name\":\"" + People.name() + "\",\"description\":\"" + "长".repeat(1001) + "\"}")
                        .at("code"))
                .isEqualTo(99);
    }

    @Test
    void holdsNamesUniqueHoweverManyComeAtOnce() {
        String major = "{\"name\":\"" + People.name() + "\"}";
        oneWins(Desk.atOnce(8, () -> desk.post("/admin/major-departments", major)));
        String minor = "{\"major_dept_id\":" + desk.major() + ",\"name\":\"" + People.name() + "\"}";
        oneWins(Desk.atOnce(8, () -> desk.post("/admin/minor-departments", minor)));
    }

    private static void oneWins(List<Answer> answers) {
        assertThat(answers).filteredOn(answer -> Desk.succeeded(answer)).hasSize(1);
        answers.stream().filter(answer -> !Desk.succeeded(answer)).forEach(lost -> refused(lost, 99, "科室名称已存在"));
    }

    @Test
    void refusesTakenNamesOnChange() {
        String name = People.name();
        desk.post("/admin/major-departments", "{\"name\":\"" + name + "\"}");
        refused(desk.put("/admin/major-departments/" + desk.major(), "{\"name\":\"" + name + "\"}"), 99, "科室名称已存在");
    }

    @Test
    void keepsMajorsThatHaveMinors() {
        long major = desk.major();
        desk.post("/admin/minor-departments", "{\"major_dept_id\":" + major + ",\"name\":\"" + People.name() + "\"}");
        refused(desk.delete("/admin/major-departments/" + major), 99, "存在下属小科室，无法删除");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/minor-departments", "/minor-departments"})
    void makesChangesAndDeletesMinors(String path) {
        long major = desk.major();
        long other = desk.major();
        String name = People.name();
        Answer made = desk.post(
                path,
                "{\"major_dept_id\":\"" + major + "\",\"name\":\" " + name
                        + "\",\"default_price_normal\":\"12.345\",\"default_price_expert\":0,"
                        + "\"default_price_special\":null}");
        assertThat(keys(made))
                .containsAll(Set.of(
                        "minor_dept_id",
                        "major_dept_id",
                        "name",
                        "description",
                        "default_price_normal",
                        "default_price_expert",
                        "default_price_special"));
        assertThat(made.at("message.name")).isEqualTo(name);
        assertThat(made.at("message.default_price_normal")).isEqualTo(12.35);
        assertThat(Desk.amount(made, "message.default_price_expert")).isZero();
        String one = path + "/" + made.number("message.minor_dept_id");

        Answer moved = desk.put(one, "{\"major_dept_id\":" + other + ",\"default_price_normal\":null}");
        assertThat(moved.at("message.transfer_info"))
                .isEqualTo(Map.of("old_major_dept_id", (int) major, "new_major_dept_id", (int) other));
        assertThat(moved.at("message.name")).isEqualTo(name);
        assertThat(moved.at("message.default_price_normal")).isNull();
        assertThat(Desk.amount(moved, "message.default_price_expert")).isZero();
        assertThat(desk.put(one, "{\"major_dept_id\":" + other + "}").at("message.transfer_info"))
                .isNull();
        refused(desk.put(one, "{\"major_dept_id\":0}"), 99, "目标大科室不存在");
        assertThat(desk.delete(one).at("message.detail")).isEqualTo("成功删除小科室 " + name);
        refused(desk.put(one, "{\"name\":\"x\"}"), 106, "科室不存在");
        refused(desk.delete(one), 106, "科室不存在");
    }

    private static Set<Object> keys(Answer answer) {
        return Set.copyOf(((Map<?, ?>) java.util.Objects.requireNonNull(answer.at("message"))).keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"default_price_normal\":-1", "\"default_price_normal\":-0.001", "\"default_price_normal\":100000.01",
                "\"default_price_normal\":true", "\"default_price_normal\":\"abc\"", "\"default_price_normal\":\"\"",
                "\"default_price_normal\":[]", "\"default_price_normal\":1e400", "\"default_price_normal\":\"1e3\"",
                "\"major_dept_id\":1.5", "\"major_dept_id\":99999999999999999999", "\"name\":\" \"",
            })
    void refusesBadMinors(String key) {
        long minor = desk.minor(",\"default_price_expert\":7");
        assertThat(desk.put("/admin/minor-departments/" + minor, "{\"default_price_expert\":8," + key + "}")
                        .at("code"))
                .isEqualTo(99);
        Answer after = desk.put("/admin/minor-departments/" + minor, "{\"default_price_special\":1e-50}");
        assertThat(Desk.amount(after, "message.default_price_expert")).isEqualTo(7);
    }

    @Test
    void refusesMinorsOfNoMajor() {
        String name = "\"name\":\"" + People.name() + "\"";
        for (String id : List.of("0", "-1", "\"9223372036854775807\"")) {
            refused(desk.post("/admin/minor-departments", "{" + name + ",\"major_dept_id\":" + id + "}"), 99, "大科室不存在");
        }
        for (String id : List.of("null", "true", "1.5", "\" 1\"", "9223372036854775808", "{}")) {
            assertThat(desk.post("/admin/minor-departments", "{" + name + ",\"major_dept_id\":" + id + "}")
                            .at("code"))
                    .isEqualTo(99);
        }
    }

    @Test
    void listsAllMinorsUnlessPagesAreAskedFor() {
        long major = desk.major();
        for (int i = 0; i < 3; i++) {
            desk.post(
                    "/admin/minor-departments", "{\"major_dept_id\":" + major + ",\"name\":\"" + People.name() + "\"}");
        }
        String path = "/admin/minor-departments?major_dept_id=" + major;
        assertThat(desk.get(path).node("message.departments").size()).isEqualTo(3);
        Answer page = desk.get(path + "&page=2&pageSize=2");
        assertThat(page.number("message.total")).isEqualTo(3);
        assertThat(page.node("message.departments").size()).isEqualTo(1);
        assertThat(desk.get(path + "&page=1").number("message.page_size")).isEqualTo(50);
        assertThat(desk.get("/admin/minor-departments")
                        .node("message.departments")
                        .size())
                .isEqualTo((int) desk.get("/admin/minor-departments").number("message.total"));
        assertThat(desk.get(path + "&page=0").at("code")).isEqualTo(99);
        assertThat(desk.get(path + "&page_size=0").at("code")).isEqualTo(99);
    }

    @Test
    void keepsMinorsThatHaveDoctorsOrClinics() {
        long minor = desk.minor();
        desk.clinic(minor, "");
        refused(desk.delete("/admin/minor-departments/" + minor), 99, "存在关联门诊，无法删除");
        desk.doctor(minor);
        refused(desk.delete("/admin/minor-departments/" + minor), 99, "存在关联医生，无法删除");
    }

    @Test
    void neverLeavesADoctorWithoutHisDepartment() {
        for (int round = 0; round < 5; round++) {
            long minor = desk.minor();
            List<Answer> answers = Desk.atOnce(List.of(
                    () -> desk.delete("/admin/minor-departments/" + minor),
                    () -> desk.post("/admin/doctors", "{\"dept_id\":" + minor + ",\"name\":\"赵\"}")));
            assertThat(answers).filteredOn(answer -> Desk.succeeded(answer)).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> !Desk.succeeded(answer))
                    .allSatisfy(lost -> assertThat(lost.at("msg")).isIn("存在关联医生，无法删除", "小科室不存在"));
        }
    }

    @Test
    void forgetsTheSettingsOfADeletedMinor(Configuration configuration) {
        long minor = desk.minor();
        desk.put("/admin/config?scope_type=MINOR_DEPT&scope_id=" + minor, "{\"departmentHeadMaxCount\":9}");
        assertThat(configuration.of(minor, 0, 0).integer(SettingKey.DEPARTMENT_HEAD_MAX_COUNT))
                .isEqualTo(9);
        desk.delete("/admin/minor-departments/" + minor);
        assertThat(configuration.document(ScopeChain.department(minor)))
                .isEqualTo(configuration.document(ScopeChain.GLOBAL));
    }

    @Test
    void actsOnceForEachKey() {
        String path = "/admin/major-departments";
        String json = "{\"name\":\"" + People.name() + "\",\"clientToken\":\"" + People.name() + "\"}";
        List<Answer> answers = Desk.atOnce(4, () -> desk.post(path, json));
        assertThat(answers.stream().map(Answer::text))
                .containsOnly(answers.getFirst().text());
        refused(desk.post(path, json.replace("{", "{\"description\":\"other\",")), 99, "请求内容与首次提交不一致");
        String one = path + "/" + answers.getFirst().number("message.major_dept_id");
        for (int i = 0; i < 2; i++) {
            assertThat(http.delete(one)
                            .token(desk.token())
                            .header("Idempotency-Key", "gone")
                            .send()
                            .at("code"))
                    .isEqualTo(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/major-departments", "/major-departments", "/minor-departments", "/doctors"})
    void isForAdministrators(String path) {
        assertThat(http.post(path, "{").send().status()).isEqualTo(401);
        assertThat(http.post(path, "{").send().at("code")).isEqualTo(105);
        refused(http.post(path, "{").token(stranger).send(), 102, "无权限");
        refused(http.put(path + "/0", "{").token(stranger).send(), 102, "无权限");
        refused(http.delete(path + "/0").token(stranger).send(), 102, "无权限");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.5", "99999999999999999999", "1%20or%201=1", "%00"})
    void refusesIdsThatAreNone(String id) {
        assertThat(desk.delete("/admin/major-departments/" + id).at("code")).isEqualTo(99);
        assertThat(desk.put("/minor-departments/" + id, "{}").at("code")).isEqualTo(99);
    }
}
