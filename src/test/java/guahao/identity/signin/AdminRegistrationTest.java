package guahao.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Once there is an administrator. The first one's registration has a test with a database of its own. */
@ServerTest
class AdminRegistrationTest {

    private static final String PATH = "/auth/register-admin";

    private final Http http;
    private final String admin;
    private final String user;

    AdminRegistrationTest(Http http, People people) {
        this.http = http;
        this.admin = people.admin().token();
        this.user = people.user().token();
    }

    private static String body(String identifier, String password, String name, String email) {
        return "{\"identifier\":\"%s\",\"password\":\"%s\",\"name\":\"%s\",\"email\":\"%s\",\"job_title\":\"院长\"}"
                .formatted(identifier, password, name, email);
    }

    private Answer register(String body) {
        return http.post(PATH, body).token(admin).send();
    }

    private void refused(Answer answer, int code, String text) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("code")).isEqualTo(code);
        assertThat(answer.at("msg")).isEqualTo(text);
    }

    private void isAdmin(String identifier) {
        Answer login = http.post(
                        "/auth/staff/login", "{\"identifier\":\"%s\",\"password\":\"Secret-1\"}".formatted(identifier))
                .send();
        assertThat(http.get("/auth/me")
                        .token((String) login.at("message"))
                        .send()
                        .at("message.role"))
                .isEqualTo("admin");
    }

    @Test
    void takesJsonAFormAndTheQuery() {
        String json = People.name();
        assertThat(register(body(json, "Secret-1", "赵六", json + "@Example.com")).text())
                .isEqualTo("{\"code\":0,\"message\":{\"detail\":\"成功创建管理员 赵六\"}}");
        isAdmin(json);

        String form = People.name();
        assertThat(http.call("POST", PATH)
                        .token(admin)
                        .body(
                                "application/x-www-form-urlencoded",
                                "identifier=%s&password=Secret-1&name=%%E9%%92%%B1".formatted(form))
                        .send()
                        .at("message.detail"))
                .isEqualTo("成功创建管理员 钱");
        isAdmin(form);

        String query = People.name();
        assertThat(http.call("POST", PATH + "?identifier=%s&password=Secret-1&name=a&email=".formatted(query))
                        .token(admin)
                        .send()
                        .at("message.detail"))
                .isEqualTo("成功创建管理员 a");
        isAdmin(query);
    }

    @Test
    void isForAdministratorsWhateverTheBody() {
        String body = body(People.name(), "Secret-1", "a", "");
        refused(http.post(PATH, body).send(), 102, "仅管理员可创建新管理员");
        refused(http.post(PATH, body).token("bad").send(), 102, "仅管理员可创建新管理员");
        refused(http.post(PATH, body).token(user).send(), 102, "仅管理员可创建新管理员");
        refused(http.post(PATH, "{").token(user).send(), 102, "仅管理员可创建新管理员");
    }

    @Test
    void tellsWhatIsTaken() {
        String name = People.name();
        register(body(name, "Secret-1", "a", name + "@example.com"));

        refused(register(body(name, "Secret-1", "a", "")), 100, "该工号(identifier)已被占用");
        refused(register(body(People.name(), "Secret-1", "a", name + "@EXAMPLE.com")), 100, "该邮箱已被占用");
    }

    @Test
    void isNotFooledByAValueThatLooksLikeTheDatabasesComplaint() {
        String name = "x' for key 'account_email" + People.name().substring(0, 8);
        register(body(name, "Secret-1", "a", ""));
        refused(register(body(name, "Secret-1", "a", "")), 100, "该工号(identifier)已被占用");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Secret-1, a, ''",
        "x, '', a, ''",
        "x, Secret-1, '', ''",
        "x, short, a, ''",
        "x, Secret-1, a, nomail",
        "x, Secret-1, a, a@b",
        "x, Secret-1, a, a b@example.com",
    })
    void refusesWhatIsMissingOrMalformed(String identifier, String password, String name, String email) {
        assertThat(register(body(identifier, password, name, email)).at("code")).isEqualTo(99);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(register(body("x".repeat(51), "Secret-1", "a", "")).at("code"))
                .isEqualTo(99);
        assertThat(register(body("x", "Secret-1", "a".repeat(51), "")).at("code"))
                .isEqualTo(99);
        assertThat(register(body("x", "x".repeat(65), "a", "")).at("code")).isEqualTo(99);
        assertThat(register(body("x", "字".repeat(25), "a", "")).at("code")).isEqualTo(99);
        assertThat(register(body("x", "Secret-1", "a", "a".repeat(251) + "@b.cn"))
                        .at("code"))
                .isEqualTo(99);
    }
}
