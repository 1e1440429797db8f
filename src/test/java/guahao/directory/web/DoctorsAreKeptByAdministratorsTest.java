package guahao.directory.web;

import static guahao.directory.web.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.identity.account.Accounts;
import guahao.identity.account.Role;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class DoctorsAreKeptByAdministratorsTest {

    private static final String PASSWORD = "Geheim-123";

    private final Http http;
    private final Desk desk;
    private final Accounts accounts;
    private final TransactionOperations<Connection> transactions;
    private final long minor;

    DoctorsAreKeptByAdministratorsTest(
            Http http, People people, Accounts accounts, TransactionOperations<Connection> transactions) {
        this.http = http;
        this.desk = new Desk(http, people);
        this.accounts = accounts;
        this.transactions = transactions;
        this.minor = desk.minor();
    }

    private String json(String more) {
        return "{\"dept_id\":" + minor + ",\"name\":\" 王芳 \"" + more + "}";
    }

    private static String signIn(String identifier) {
        return ",\"identifier\":\"" + identifier + "\",\"password\":\"" + PASSWORD + "\"";
    }

    private Answer login(String identifier, String password) {
        return http.post(
                        "/auth/staff/login",
                        "{\"identifier\":\"" + identifier + "\",\"password\":\"" + password + "\"}")
                .send();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/doctors", "/doctors"})
    void makesDoctorsWithoutAccounts(String path) {
        Answer made = desk.post(
                path, json(",\"title\":\"主任医师\",\"specialty\":\" <i>心\",\"default_price_normal\":80.5,\"email\":\"\""));
        assertThat(made.at("message.name")).isEqualTo("王芳");
        assertThat(made.at("message.specialty")).isEqualTo(" <i>心");
        assertThat(made.at("message.default_price_normal")).isEqualTo(80.5);
        assertThat(made.at("message.default_price_expert")).isNull();
        assertThat(made.at("message.account_provided")).isEqualTo(false);
        assertThat(made.at("message.user_id")).isNull();
    }

    @Test
    void makesDoctorsWithAccounts() {
        String identifier = People.name();
        String phone = People.phone();
        Answer made = desk.post(
                "/admin/doctors",
                json(signIn(identifier) + ",\"email\":\"" + identifier + "@Example.com\",\"phonenumber\":\"+86 " + phone
                        + "\""));
        assertThat(made.at("message.account_provided")).isEqualTo(true);
        assertThat(made.at("message.account_note")).isNotNull();
        long id = made.number("message.user_id");
        assertThat(accounts.find(id)).hasValueSatisfying(account -> {
            assertThat(account.role()).isEqualTo(Role.DOCTOR);
            assertThat(account.admin()).isFalse();
            assertThat(account.phone()).isEqualTo(phone);
        });
        assertThat(login(identifier, PASSWORD).at("code")).isEqualTo(0);
        Answer row = http.get("/doctors?dept_id=" + minor).send();
        assertThat(row.at("message.doctors.0.is_registered")).isEqualTo(true);
        assertThat(row.number("message.doctors.0.user_id")).isEqualTo(id);
        accounts.changeActive(id, false);
        assertThat(http.get("/doctors?dept_id=" + minor).send().at("message.doctors.0.is_registered"))
                .isEqualTo(false);
    }

    @Test
    void storesNothingWhenTheAccountFails() {
        String taken = People.name();
        String phone = People.phone();
        desk.post(
                "/admin/doctors",
                json(signIn(taken) + ",\"email\":\"" + taken + "@x.cn\",\"phonenumber\":\"" + phone + "\""));
        refused(desk.post("/admin/doctors", json(signIn(taken))), 99, "工号已被使用");
        String other = signIn(People.name());
        refused(desk.post("/admin/doctors", json(other + ",\"email\":\"" + taken + "@X.CN\"")), 99, "邮箱已被使用");
        refused(desk.post("/admin/doctors", json(other + ",\"phonenumber\":\"" + phone + "\"")), 99, "手机号已被使用");
        assertThat(http.get("/doctors?dept_id=" + minor).send().number("message.total"))
                .isEqualTo(1);
        String free = People.name();
        refused(desk.post("/admin/doctors", "{\"dept_id\":0,\"name\":\"王\"" + signIn(free) + "}"), 99, "小科室不存在");
        assertThat(accounts.findByIdentifier(free)).isEmpty();
    }

    @Test
    void givesANumberToOneOfManyAtOnce() {
        String identifier = People.name();
        List<Answer> answers = Desk.atOnce(4, () -> desk.post("/admin/doctors", json(signIn(identifier))));
        assertThat(answers).filteredOn(Desk::succeeded).hasSize(1);
        answers.stream().filter(answer -> !Desk.succeeded(answer)).forEach(lost -> refused(lost, 99, "工号已被使用"));
        assertThat(http.get("/doctors?dept_id=" + minor).send().number("message.total"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"identifier\":\"x\"",
                ",\"password\":\"123456\"",
                ",\"identifier\":\"x\",\"password\":\"\"",
                ",\"identifier\":\"\",\"password\":\"123456\"",
                ",\"identifier\":\"x\",\"password\":null",
            })
    void wantsNumberAndPasswordTogether(String more) {
        refused(desk.post("/admin/doctors", json(more)), 99, "工号和密码必须同时提供或都不提供");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"identifier\":\"zz1\",\"password\":\"12345\"",
                ",\"identifier\":\" \",\"password\":\"123456\"",
                ",\"identifier\":5,\"password\":\"123456\"",
                ",\"identifier\":\"zz2\",\"password\":\"123456\",\"email\":\"a@b\"",
                ",\"identifier\":\"zz3\",\"password\":\"123456\",\"phonenumber\":\"12\"",
                ",\"identifier\":\"zz4\",\"password\":\"医医医医医医医医医医医医医医医医医医医医医医医医医\"",
                ",\"title\":5",
                ",\"specialty\":[]",
                ",\"default_price_special\":\"free\"",
                ",\"name\":\"\"",
                ",\"name\":null",
                ",\"dept_id\":\"x\"",
                ",\"dept_id\":null",
            })
    void refusesBadDoctors(String more) {
        assertThat(desk.post("/admin/doctors", json(more)).at("code")).isEqualTo(99);
        assertThat(http.get("/doctors?dept_id=" + minor).send().number("message.total"))
                .isZero();
    }

    @Test
    void refusesLongTexts() {
        assertThat(desk.post("/admin/doctors", json(",\"introduction\":\"" + "长".repeat(5000) + "\""))
                        .at("code"))
                .isEqualTo(0);
        for (String more : List.of(
                ",\"introduction\":\"" + "长".repeat(5001) + "\"",
                ",\"title\":\"" + "长".repeat(101) + "\"",
                ",\"name\":\"" + "长".repeat(51) + "\"")) {
            assertThat(desk.post("/admin/doctors", json(more)).at("code")).isEqualTo(99);
        }
    }

    @Test
    void changesWhatIsGiven() {
        long id = desk.doctor(minor, ",\"title\":\"医师\",\"default_price_normal\":8,\"default_price_expert\":9");
        Answer changed = desk.put(
                "/doctors/" + id,
                "{\"name\":\" 张 \",\"title\":null,\"dept_id\":null,\"introduction\":\"\",\"default_price_normal\":null,"
                        + "\"original_photo_url\":\"http://x/y\"}");
        assertThat(changed.at("message.name")).isEqualTo("张");
        assertThat(changed.at("message.title")).isEqualTo("医师");
        assertThat(changed.at("message.introduction")).isEqualTo("");
        assertThat(changed.at("message.default_price_normal")).isNull();
        assertThat(Desk.amount(changed, "message.default_price_expert")).isEqualTo(9);
        assertThat(changed.at("message.original_photo_url")).isEqualTo("http://x/y");
        refused(desk.put("/admin/doctors/0", "{}"), 106, "医生不存在");
        refused(desk.put("/admin/doctors/" + id, "{\"dept_id\":0}"), 99, "目标科室不存在");
        assertThat(desk.put("/admin/doctors/" + id, "{\"name\":\" \"}").at("code"))
                .isEqualTo(99);
    }

    @Test
    void transfersDoctorsAndEndsTheirHeadship() {
        long id = desk.doctor(minor, ",\"title\":\"副主任医师\"");
        long other = desk.minor();
        desk.post("/admin/departments/" + minor + "/heads/select", "{\"doctor_id\":" + id + "}");
        assertThat(head(id)).isEqualTo(1);
        assertThat(desk.put("/admin/doctors/" + id, "{\"dept_id\":" + minor + "}")
                        .at("code"))
                .isEqualTo(0);
        assertThat(head(id)).isEqualTo(1);
        assertThat(desk.put("/admin/doctors/" + id + "/transfer", "{\"new_dept_id\":\"" + other + "\"}")
                        .at("message"))
                .isEqualTo(Map.of(
                        "detail", "成功将医生 李明 调至新科室",
                        "doctor_id", (int) id,
                        "old_dept_id", (int) minor,
                        "new_dept_id", (int) other));
        assertThat(head(id)).isZero();
        refused(desk.put("/doctors/" + id + "/transfer", "{\"new_dept_id\":0}"), 99, "目标科室不存在");
        refused(desk.put("/doctors/0/transfer", "{\"new_dept_id\":" + other + "}"), 106, "医生不存在");
        assertThat(desk.put("/doctors/" + id + "/transfer", "{}").at("code")).isEqualTo(99);
    }

    private long head(long id) {
        return http.get("/doctors/" + id).send().number("message.is_department_head");
    }

    @Test
    void deletesDoctorsWithTheirAccounts() {
        String identifier = People.name();
        Answer made = desk.post("/admin/doctors", json(signIn(identifier)));
        long id = made.number("message.doctor_id");
        String token = String.valueOf(login(identifier, PASSWORD).at("message"));
        assertThat(http.get("/auth/me").token(token).send().status()).isEqualTo(200);
        assertThat(desk.delete("/admin/doctors/" + id).at("message.detail")).isEqualTo("成功删除医生 王芳");
        assertThat(http.get("/auth/me").token(token).send().status()).isEqualTo(401);
        assertThat(login(identifier, PASSWORD).at("code")).isEqualTo(101);
        assertThat(accounts.find(made.number("message.user_id"))).isEmpty();
        refused(http.get("/patient/doctors/" + id).send(), 106, "医生不存在");
        refused(desk.delete("/doctors/" + id), 106, "医生不存在");
        assertThat(http.get("/doctors?dept_id=" + minor).send().number("message.total"))
                .isZero();
    }

    @Test
    void keepsDoctorsWithSchedules() throws SQLException {
        String identifier = People.name();
        Answer made = desk.post("/admin/doctors", json(signIn(identifier)));
        long id = made.number("message.doctor_id");
        long clinic = desk.clinic(minor, "");
        transactions.executeWrite(status -> guahao.platform.kit.Sql.update(
                status.getConnection(),
                "insert into schedule (doctor_id, clinic_id, date, section, slot_type, total_slots, remaining_slots,"
                        + " price, created_at) values (?, ?, '2020-01-01', 0, 0, 1, 1, 1, '2020-01-01')",
                id,
                clinic));
        refused(desk.delete("/admin/doctors/" + id), 99, "该医生存在排班，无法删除");
        assertThat(login(identifier, PASSWORD).at("code")).isEqualTo(0);
        assertThat(http.get("/doctors/" + id).send().number("message.user_id"))
                .isEqualTo(made.number("message.user_id"));
    }

    @Test
    void givesAccountsAndOtherDataToThem() {
        long id = desk.doctor(minor);
        String path = "/admin/doctors/" + id + "/create-account";
        String first = People.name();
        String second = People.name();
        Answer made = desk.post(path, "{" + signIn(first).substring(1) + "}");
        assertThat(made.at("message.detail")).isEqualTo("成功为医生创建账号");
        assertThat(made.number("message.doctor_id")).isEqualTo(id);
        String token = String.valueOf(login(first, PASSWORD).at("message"));

        Answer changed =
                desk.post(path.replace("/admin", ""), "{\"identifier\":\"" + second + "\",\"password\":\"another-1\"}");
        assertThat(changed.at("message.detail")).isEqualTo("成功更新医生账号");
        assertThat(changed.number("message.user_id")).isEqualTo(made.number("message.user_id"));
        assertThat(http.get("/auth/me").token(token).send().status()).isEqualTo(401);
        assertThat(login(first, PASSWORD).at("code")).isEqualTo(101);
        assertThat(login(second, "another-1").at("code")).isEqualTo(0);

        accounts.delete(made.number("message.user_id"));
        Answer again = desk.post(path, "{" + signIn(second).substring(1) + "}");
        assertThat(again.at("message.detail")).isEqualTo("成功为医生创建账号");
        assertThat(again.number("message.user_id")).isNotEqualTo(made.number("message.user_id"));
    }

    @Test
    void refusesDataThatOthersHave() {
        String taken = People.name();
        String phone = People.phone();
        desk.post(
                "/admin/doctors",
                json(signIn(taken) + ",\"email\":\"" + taken + "@x.cn\",\"phonenumber\":\"" + phone + "\""));
        long fresh = desk.doctor(minor);
        long held = desk.post("/admin/doctors", json(signIn(People.name()))).number("message.doctor_id");
        for (long id : List.of(fresh, held)) {
            String path = "/admin/doctors/" + id + "/create-account";
            String free = signIn(People.name()).substring(1);
            refused(desk.post(path, "{" + signIn(taken).substring(1) + "}"), 99, "工号已被其他用户使用");
            refused(desk.post(path, "{" + free + ",\"email\":\"" + taken + "@x.cn\"}"), 99, "邮箱已被其他用户使用");
            refused(desk.post(path, "{" + free + ",\"phonenumber\":\"" + phone + "\"}"), 99, "手机号已被其他用户使用");
            assertThat(desk.post(path, "{\"identifier\":\"zz9\"}").at("code")).isEqualTo(99);
            assertThat(desk.post(path, "").at("code")).isEqualTo(99);
        }
        refused(
                desk.post(
                        "/admin/doctors/0/create-account",
                        "{" + signIn(People.name()).substring(1) + "}"),
                106,
                "医生不存在");
    }

    @Test
    void givesOneAccountHoweverManyAskAtOnce() {
        long id = desk.doctor(minor);
        List<Callable<Answer>> calls = IntStream.range(0, 4)
                .<Callable<Answer>>mapToObj(i -> () -> desk.post(
                        "/admin/doctors/" + id + "/create-account",
                        "{" + signIn(People.name()).substring(1) + "}"))
                .toList();
        List<Answer> answers = Desk.atOnce(calls);
        assertThat(answers).allMatch(Desk::succeeded);
        assertThat(answers.stream().map(answer -> answer.at("message.user_id")).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> Objects.equals(answer.at("message.detail"), "成功为医生创建账号"))
                .hasSize(1);
    }

    @Test
    void listsDoctors() {
        desk.doctor(minor, ",\"title\":\"医师\"");
        Answer list = desk.get("/admin/doctors?dept_id=" + minor);
        assertThat(((Map<?, ?>) Objects.requireNonNull(list.at("message.doctors.0"))).keySet())
                .isEqualTo(Set.of(
                        "doctor_id",
                        "user_id",
                        "is_registered",
                        "dept_id",
                        "department_name",
                        "name",
                        "title",
                        "specialty",
                        "introduction",
                        "photo_path",
                        "original_photo_url",
                        "is_department_head",
                        "default_price_normal",
                        "default_price_expert",
                        "default_price_special",
                        "create_time"));
        assertThat(list.at("message.doctors.0.department_name")).isNotNull();
        assertThat(list.at("message.doctors.0.is_department_head")).isEqualTo(0);
        assertThat(list.number("message.page_size")).isEqualTo(50);
        assertThat(desk.get("/admin/doctors?dept_id=0").number("message.total")).isZero();
        assertThat(desk.get("/admin/doctors?dept_id=x").at("code")).isEqualTo(99);
    }

    @Test
    void accountsForEveryDeed() {
        long id = desk.doctor(minor);
        desk.put("/admin/doctors/" + id, "{\"title\":\"主任医师\"}");
        desk.put("/admin/doctors/" + id, "{\"dept_id\":0}");
        desk.delete("/admin/doctors/" + id);
        assertThat(deeds("doctor", id)).containsExactly("doctor.created", "doctor.changed", "doctor.deleted");
    }

    private List<String> deeds(String type, long id) {
        return transactions.executeRead(status -> {
            try (var statement = status.getConnection()
                    .prepareStatement("select action from audit_log where target_type = ? and target_id = ? and"
                            + " actor_id is not null and address is not null order by id")) {
                statement.setString(1, type);
                statement.setString(2, Long.toString(id));
                try (ResultSet rows = statement.executeQuery()) {
                    var actions = new java.util.ArrayList<String>();
                    while (rows.next()) {
                        actions.add(String.valueOf(rows.getString(1)));
                    }
                    return actions;
                }
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }
}
