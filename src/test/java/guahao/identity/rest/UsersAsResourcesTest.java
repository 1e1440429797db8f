package guahao.identity.rest;

import static guahao.kit.Rest.ok;
import static guahao.kit.Rest.refused;
import static guahao.kit.Rest.refusedFor;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.identity.account.NewAccount;
import guahao.identity.account.Role;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.Rest;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServerTest
class UsersAsResourcesTest {

    private final Http http;
    private final People people;
    private final Wards wards;
    private final Person admin;
    private final Rest users;

    UsersAsResourcesTest(Http http, People people, Wards wards) {
        this.http = http;
        this.people = people;
        this.wards = wards;
        admin = people.admin();
        users = new Rest(http, "/api/users", admin.token());
    }

    private static String mail() {
        return People.name() + "@example.com";
    }

    private static String body(String email, String more) {
        return "{\"name\":\"John Doe\",\"email\":\"" + email + "\"" + more + "}";
    }

    private long made() {
        return users.made(body(mail(), "")).number("data.id");
    }

    @Test
    void areMadeReadChangedAndDeleted() {
        String email = mail();
        Answer made = users.made(body(email.toUpperCase(java.util.Locale.ROOT), ""));
        long id = made.number("data.id");
        assertThat(made.header("Location")).isEqualTo("/api/users/" + id);
        assertThat(Rest.data(made))
                .startsWith("{\"id\":" + id + ",\"name\":\"John Doe\",\"email\":\"" + email
                        + "\",\"username\":null,\"phone\":null,\"identifier\":null,\"role\":\"visitor\","
                        + "\"is_active\":true,\"created_at\":\"");
        String phone = People.phone();
        Answer patched = ok(users.patch(id, "{\"phone\":\"+86 " + phone + "\",\"name\":\" Jane \"}"));
        assertThat(patched.at("data.phone")).isEqualTo(phone);
        assertThat(patched.at("data.name")).isEqualTo("Jane");
        refused(users.put(id, "{\"name\":\"Johnathan Doe\"}"), 400, "无效的参数: 'email' 不能为空");
        assertThat(ok(users.put(id, body(email, ""))).at("data.phone")).isNull();
        assertThat(ok(users.put(id, Rest.data(users.get(id)))).at("data"))
                .isEqualTo(users.get(id).at("data"));

        assertThat(ok(users.delete(id)).at("data")).isNull();
        refused(users.get(id), 404, "用户ID为 '" + id + "' 的资源未找到");
        refused(users.delete(id), 404);
        refused(users.patch(id, "{}"), 404);
        assertThat(users.made(body(email, "")).number("data.id")).isNotEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'\"name\":\" \"';name",
                "'\"name\":null';name",
                "'\"email\":\"nobody\"';email",
                "'\"email\":null';email",
                "'\"phone\":\"12a\"';phone",
                "'\"phone\":\"+- \"';phone",
                "'\"phone\":13800000000.5';phone",
                "'\"role\":\"king\"';role",
                "'\"role\":null';role",
                "'\"is_active\":\"yes\"';is_active",
                "'\"is_active\":null';is_active",
                "'\"password\":\"short\"';password",
                "'\"username\":[]';username"
            })
    void refuseAFieldByName(String field, String name) {
        refusedFor(name, users.patch(made(), "{" + field + "}"));
    }

    @Test
    void refuseWhatIsTooLong() {
        long id = made();
        refusedFor("password", users.patch(id, "{\"password\":\"" + "密".repeat(25) + "\"}"));
        refusedFor("name", users.patch(id, "{\"name\":\"" + "x".repeat(51) + "\"}"));
        refusedFor("email", users.patch(id, "{\"email\":\"" + "x".repeat(250) + "@example.com\"}"));
        refusedFor("phone", users.patch(id, "{\"phone\":\"" + "1".repeat(26) + "\"}"));
    }

    @Test
    void areUnique() {
        String email = mail();
        String name = People.name();
        String phone = People.phone();
        users.made(body(
                email, ",\"username\":\"" + name + "\",\"phone\":\"" + phone + "\",\"identifier\":\"" + name + "\""));
        refused(users.post(body(email, "")), 400, "该邮箱已被占用");
        refused(users.post(body(mail(), ",\"username\":\"" + name + "\"")), 400, "该用户名已被占用");
        refused(users.post(body(mail(), ",\"phone\":\"86-" + phone + "\"")), 400, "该手机号已被占用");
        refused(users.patch(made(), "{\"identifier\":\"" + name + "\"}"), 400, "该学工号已被占用");
    }

    @Test
    void areMadeOnceByManyAtOnce() {
        String body = body(mail(), "");
        List<Integer> statuses = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> users.post(body).status())
                .toList();
        assertThat(statuses).containsOnly(201, 400).containsOnlyOnce(201);
    }

    @Test
    void signInWithThePasswordThatTheyWereGiven() {
        String email = mail();
        long id = users.made(body(email, ",\"password\":\"Correct horse\"")).number("data.id");
        String token = signIn(email, "Correct horse").node("data.token").getStringValue();
        assertThat(ok(users.as(token).get(id)).at("data.email")).isEqualTo(email);
        assertThat(signIn(email, "Wrong horse").status()).isEqualTo(401);

        ok(users.patch(id, "{\"is_active\":false}"));
        refused(users.as(token).get(id), 401);
        assertThat(signIn(email, "Correct horse").status()).isNotEqualTo(200);
        ok(users.patch(id, "{\"is_active\":true,\"password\":\"Another horse\"}"));
        assertThat(signIn(email, "Another horse").status()).isEqualTo(200);
    }

    private Answer signIn(String email, String password) {
        return http.post("/api/users/login", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}")
                .send();
    }

    @Test
    void showWhatSomebodyIsToday() {
        long id = made();
        Rest self = users.as(people.token(id));
        assertThat(ok(users.patch(id, "{\"role\":\"VOLUNTEER\"}")).at("data.role"))
                .isEqualTo("volunteer");
        assertThat(ok(users.patch(id, "{\"name\":\"x\"}")).at("data.role")).isEqualTo("volunteer");
        assertThat(ok(users.patch(id, "{\"role\":\"admin\"}")).at("data.role")).isEqualTo("admin");
        ok(self.list(""));
        assertThat(self.list("").number("data.total")).isGreaterThan(1);
        assertThat(ok(users.patch(id, "{\"role\":\"photographer\"}")).at("data.role"))
                .isEqualTo("photographer");
        assertThat(self.list("").number("data.total")).isEqualTo(1);
        assertThat(wards.column("select role from gallery_member where account_id = ?", id))
                .containsExactly("PHOTOGRAPHER");
        assertThat(wards.column("select concat(role, '/', status) from care_user where account_id = ?", id))
                .containsExactly("volunteer/active");
        assertThat(http.get("/api/users/me").token(people.token(id)).send().at("data.role"))
                .isEqualTo("photographer");
    }

    @Test
    void areDoctorsWhileLinkedAndPatientsWhenNothingElseWasSaid() {
        long id = people.account(NewAccount.named("x").withRole(Role.VISITOR)).id();
        assertThat(users.get(id).at("data.role")).isEqualTo("visitor");
        refused(users.put(id, "{\"name\":\"x\"}"), 400, "无效的参数: 'email' 不能为空");
        ok(users.put(id, Rest.data(users.get(id))));
        wards.insert(
                "insert into patient (account_id, name, type, gender, created_at, updated_at)"
                        + " values (?, 'x', 'EXTERNAL', 'UNKNOWN', now(3), now(3))",
                id);
        assertThat(users.get(id).at("data.role")).isEqualTo("patient");
        wards.told(
                "update doctor set account_id = ? where id = ?",
                id,
                wards.ward().doctor());
        assertThat(users.get(id).at("data.role")).isEqualTo("doctor");
        wards.told("update doctor set account_id = null where account_id = ?", id);
        assertThat(users.get(id).at("data.role")).isEqualTo("patient");
    }

    @Test
    void giveAnApplicantOfTheHouseHisRoleAtOnce() {
        long id = made();
        wards.insert(
                "insert into care_user (account_id, status, apply_role, name, created_at, updated_at)"
                        + " values (?, 'rejected', 'parent', 'x', now(3), now(3))",
                id);
        ok(users.patch(id, "{\"role\":\"social_worker\"}"));
        assertThat(wards.column("select concat(role, '/', status) from care_user where account_id = ?", id))
                .containsExactly("social_worker/active");
    }

    @Test
    void areEverythingToAdministratorsAndOneselfToOthers() {
        Person person = people.user();
        Rest own = users.as(person.token());
        assertThat(ok(own.list("")).number("data.total")).isEqualTo(1);
        assertThat(own.list("").number("data.items.0.id")).isEqualTo(person.id());
        assertThat(own.list("?search=no-such-name").number("data.total")).isZero();
        assertThat(ok(own.get(person.id())).number("data.id")).isEqualTo(person.id());
        refused(own.get(admin.id()), 403, "没有权限");
        refused(own.get(Long.MAX_VALUE), 403, "没有权限");
        refused(users.as(null).get(person.id()), 401, "未登录或登录已失效");
        refused(users.as(null).list(""), 401);
        refused(users.as("stale").list(""), 401);
        refused(users.get(Long.MAX_VALUE), 404);
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            String path = method.equals("POST") ? "/api/users" : "/api/users/" + person.id();
            refused(http.call(method, path).json("nonsense").send(), 401);
            refused(
                    http.call(method, path)
                            .json("nonsense")
                            .token(person.token())
                            .send(),
                    403);
        }
    }

    @Test
    void keepTheirAdministrators() {
        refused(users.delete(admin.id()), 400, "不能删除自己");
        refused(users.delete(people.admin().id()), 403);
        refused(users.patch(admin.id(), "{\"role\":\"visitor\"}"), 400);
        refused(users.patch(admin.id(), "{\"is_active\":false}"), 400);
        ok(users.patch(admin.id(), "{\"role\":\"admin\",\"is_active\":true}"));
    }

    @Test
    void areFoundFilteredAndSorted() {
        String name = People.name();
        long first =
                users.made(body(mail(), ",\"username\":\"" + name + "b%_\"")).number("data.id");
        long second = users.made(body(mail(), ",\"username\":\"" + name + "a\",\"role\":\"parent\""))
                .number("data.id");
        String search = "?search=" + name.toUpperCase(java.util.Locale.ROOT);
        assertThat(users.list(search).number("data.total")).isEqualTo(2);
        assertThat(users.list(search + "B%25_").number("data.items.0.id")).isEqualTo(first);
        assertThat(users.list(search + "&sortField=username").number("data.items.0.id"))
                .isEqualTo(second);
        assertThat(users.list(search + "&sortField=createdAt&sort_order=DESC").number("data.items.0.id"))
                .isEqualTo(second);
        assertThat(users.list(search + "&role=parent").number("data.items.0.id"))
                .isEqualTo(second);
        assertThat(users.list(search + "&role=visitor&is_active=true").number("data.total"))
                .isEqualTo(1);
        assertThat(users.list("?role=admin").number("data.total")).isPositive();
        refusedFor("role", users.list("?role=king"));
        refusedFor("is_active", users.list("?is_active=maybe"));
        refusedFor("sortField", users.list("?sortField=password_hash"));
        refusedFor("pageSize", users.list("?pageSize=101"));
        refusedFor("page", users.list("?page=0"));
    }

    @Test
    void areChangedByTheOneWhoReadThemLast() {
        long id = made();
        String tag = String.valueOf(users.get(id).header("ETag"));
        List<Integer> statuses = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i ->
                        users.patchIf(tag, id, "{\"name\":\"name" + i + "\"}").status())
                .toList();
        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        refused(
                http.delete("/api/users/" + id)
                        .token(admin.token())
                        .header("If-Match", tag)
                        .send(),
                412);
    }

    @Test
    void leaveThePathsOfTheGalleryAlone() {
        Answer answer = http.put("/api/users/login", "{}").send();
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.at("code")).isEqualTo("ERR_METHOD_NOT_ALLOWED");
        refused(users.list("/no-number"), 404);
        refused(users.list("/1.5"), 404);
        refused(users.list("/99999999999999999999"), 404);
        Answer method = http.call("POST", "/api/users/" + admin.id()).send();
        refused(method, 405);
        assertThat(method.header("Allow")).contains("PATCH", "PUT", "DELETE");
        refused(
                http.call("POST", "/api/users")
                        .body("text/plain", "{}")
                        .token(admin.token())
                        .send(),
                415);
        refused(users.post("{"), 400);
        refused(users.post("[]"), 400);
        refused(http.call("POST", "/api/users").token(admin.token()).send(), 400);
        refused(users.post("{\"name\":\"" + "x".repeat(1024 * 1024) + "\"}"), 413);
    }

    @Test
    void areMadeOnceForAKey() {
        String key = People.name();
        String body = body(mail(), "");
        Answer first = once(key, body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(once(key, body).text()).isEqualTo(first.text());
        refused(once(key, body(mail(), "")), 400);
    }

    private Answer once(String key, String body) {
        return http.post("/api/users", body)
                .token(admin.token())
                .header("Idempotency-Key", key)
                .send();
    }
}
