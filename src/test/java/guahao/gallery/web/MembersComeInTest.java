package guahao.gallery.web;

import static guahao.gallery.web.Gallery.refused;
import static guahao.gallery.web.Gallery.text;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.identity.account.Accounts;
import guahao.identity.account.NewAccount;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.database.Statements;
import guahao.platform.database.Transactions;
import guahao.scheduling.AtOnce;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServerTest
class MembersComeInTest {

    private static final List<Object> EVERYBODYS = List.of("photos.view", "projects.create", "photos.upload");

    private final Gallery gallery;
    private final People people;
    private final Accounts accounts;

    MembersComeInTest(Http http, People people, Accounts accounts) {
        this.gallery = new Gallery(http, people);
        this.people = people;
        this.accounts = accounts;
    }

    private static String newcomer(String email, String more) {
        return "{\"email\":\"" + email + "\",\"password\":\"secret-1234\",\"name\":\" 小李 \"" + more + "}";
    }

    private Answer register(String body) {
        return gallery.post("/api/users/register", body, null);
    }

    private Answer login(String email, String password) {
        return gallery.post(
                "/api/users/login", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}", null);
    }

    @Test
    void aNewcomerIsAVisitorAndComesBackWhateverTheCase() {
        String email = Gallery.email();
        Answer made = register(newcomer(" " + email.toUpperCase(Locale.ROOT) + " ", ""));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("ok")).isEqualTo(true);
        assertThat(made.at("data.user.email")).isEqualTo(email);
        assertThat(made.at("data.user.role")).isEqualTo("visitor");
        assertThat(made.at("data.user.name")).isEqualTo("小李");

        Answer back = login(email.toUpperCase(Locale.ROOT), "secret-1234");
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.at("data.user")).isEqualTo(made.at("data.user"));
        for (String token : List.of(text(made, "data.token"), text(back, "data.token"))) {
            Answer me = gallery.get("/api/users/me", token);
            assertThat(me.at("data.id")).isEqualTo(made.at("data.user.id"));
            assertThat(me.at("data.permissions")).isEqualTo(EVERYBODYS);
            assertThat(text(me, "data.createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
            assertThat(me.text()).doesNotContain("assword", "argon2", "openid");
        }
    }

    @Test
    void theTokenIsThePlatforms() {
        String token = text(register(newcomer(Gallery.email(), "")), "data.token");
        assertThat(gallery.get("/auth/me", token).at("code")).isEqualTo(0);
        assertThat(gallery.get("/api/users/me", people.user().token()).at("data.role"))
                .isEqualTo("visitor");
        assertThat(gallery.get("/api/users/me", people.admin().token()).at("data.role"))
                .isEqualTo("admin");
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', email, required",
        "'{\"email\":\"a@b.cn\",\"name\":\"x\"}', password, required",
        "'{\"email\":\"a@b.cn\",\"password\":\"12345678\"}', name, required",
        "'{\"email\":\"a@b.cn\",\"password\":\"12345678\",\"name\":\"  \"}', name, required",
        "'{\"email\":\"a@b\",\"password\":\"12345678\",\"name\":\"x\"}', email, invalid",
        "'{\"email\":7,\"password\":\"12345678\",\"name\":\"x\"}', email, invalid",
        "'{\"email\":\"a b@c.cn\",\"password\":\"12345678\",\"name\":\"x\"}', email, invalid",
        "'{\"email\":\"a@b.cn\",\"password\":\"1234567\",\"name\":\"x\"}', password, too_short",
        "'{\"email\":\"a@b.cn\",\"password\":12345678,\"name\":\"x\"}', password, invalid",
        "'{\"email\":\"a@b.cn\",\"password\":\"12345678\",\"name\":\"x\",\"inviteCode\":7}', inviteCode, invalid",
    })
    void aNewcomerIsToldWhatIsWrong(String body, String field, String reason) {
        Answer answer = register(body);
        refused(answer, 400, "ERR_INVALID_PARAM");
        assertThat(answer.at("details." + field)).isEqualTo(reason);
    }

    @Test
    void longValuesAreNamedToo() {
        String email = Gallery.email();
        assertThat(register("{\"email\":\"" + "a".repeat(251) + "@b.cn\",\"password\":\"12345678\",\"name\":\"x\"}")
                        .at("details.email"))
                .isEqualTo("too_long");
        assertThat(register(newcomer(email, ",\"name\":\"" + "长".repeat(51) + "\""))
                        .at("details.name"))
                .isEqualTo("too_long");
        assertThat(register("{\"email\":\"" + email + "\",\"password\":\"" + "长".repeat(25) + "\",\"name\":\"x\"}")
                        .at("details.password"))
                .isEqualTo("too_long");
        assertThat(register("{\"email\":\"" + email + "\",\"password\":\"        \",\"name\":\"x\"}")
                        .status())
                .isEqualTo(201);
        assertThat(login(email, "        ").status()).isEqualTo(200);
    }

    @Test
    void nobodyIsLetInWithoutTheRightPassword() throws Exception {
        String email = Gallery.email();
        long id = people.account(NewAccount.named("某人").withEmail(email).asVerified())
                .id();
        refused(login(email, "wrong-password"), 401, "ERR_INVALID_CREDENTIALS");
        refused(login(Gallery.email(), People.PASSWORD), 401, "ERR_INVALID_CREDENTIALS");
        assertThat(login(email, "wrong").at("message"))
                .isEqualTo(login(Gallery.email(), "wrong").at("message"));
        assertThat(login(email, People.PASSWORD).status()).isEqualTo(200);
        accounts.changeActive(id, false);
        refused(login(email, People.PASSWORD), 401, "ERR_INVALID_CREDENTIALS");
    }

    @Test
    void whoGuessesLearnsNothingByOtherSpellings() {
        String known = Gallery.email();
        people.account(NewAccount.named("某人").withEmail(known).asVerified());
        for (String email : List.of(known, Gallery.email())) {
            List<String> spellings = List.of(email, " " + email, email.toUpperCase(Locale.ROOT));
            for (int i = 0; i < 10; i++) {
                refused(login(spellings.get(i % 3), "wrong-password"), 401, "ERR_INVALID_CREDENTIALS");
            }
            for (String spelling : spellings) {
                Answer locked = login(spelling, "wrong-password");
                refused(locked, 429, "ERR_RATE_LIMITED");
                assertThat(locked.header("Retry-After")).matches("[1-9]\\d*");
            }
        }
    }

    @Test
    void bodiesThatAreNoneAreToldInTheDialect() {
        refused(gallery.post("/api/users/login", "{", null), 400, "ERR_INVALID_PARAM");
        refused(gallery.post("/api/users/login", "", null), 400, "ERR_INVALID_PARAM");
        refused(gallery.post("/api/users/register", "", null), 400, "ERR_INVALID_PARAM");
        refused(gallery.get("/api/users/login", null), 405, "ERR_METHOD_NOT_ALLOWED");
        refused(gallery.get("/api/users/me", null), 401, "ERR_UNAUTHORIZED");
        refused(gallery.get("/api/users/me", "bad"), 401, "ERR_UNAUTHORIZED");
    }

    @Test
    void ofManyWhoTakeOneAddressAtOnceOneGetsIt() {
        String email = Gallery.email();
        List<Integer> answers = AtOnce.run(
                10,
                i -> register(newcomer(i % 2 == 0 ? email : email.toUpperCase(Locale.ROOT), ""))
                        .status());
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        refused(register(newcomer(email, "")), 409, "ERR_CONFLICT");
    }

    @Test
    void aCodeIsUsedTogetherWithTheAccountOrNotAtAll() {
        String admin = people.admin().token();
        String code = gallery.invitation("photographer", admin);
        String email = Gallery.email();
        Answer made = register(newcomer(email, ",\"inviteCode\":\"" + code + "\""));
        assertThat(made.at("data.user.role")).isEqualTo("photographer");
        String late = Gallery.email();
        refused(register(newcomer(late, ",\"invite_code\":\"" + code + "\"")), 400, "ERR_INVALID_INVITE");
        refused(register(newcomer(late, ",\"inviteCode\":\"nonsense\"")), 400, "ERR_INVALID_INVITE");
        refused(login(late, "secret-1234"), 401, "ERR_INVALID_CREDENTIALS");
        String unused = gallery.invitation("admin", admin);
        refused(register(newcomer(email, ",\"inviteCode\":\"" + unused + "\"")), 409, "ERR_CONFLICT");
        assertThat(register(newcomer(late, ",\"inviteCode\":\"" + unused + "\""))
                        .at("data.user.role"))
                .isEqualTo("admin");
    }

    @Test
    void weChatKnowsEverybodyAgain() {
        String code = "code-" + People.name();
        String body = "{\"code\":\"" + code + "\"}";
        List<Object> ids = AtOnce.run(8, i -> {
            Answer answer = gallery.post("/api/auth/wechat", body, null);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            return answer.at("data.user.id");
        });
        assertThat(ids).hasSize(8).containsOnly(ids.getFirst());
        Answer again = gallery.post("/api/auth/wechat", body, null);
        assertThat(again.at("data.user.id")).isEqualTo(ids.getFirst());
        assertThat(again.at("data.user.email")).isNull();
        assertThat(again.at("data.user.name")).isEqualTo("微信用户");
        assertThat(again.at("data.user.role")).isEqualTo("visitor");
        assertThat(again.text()).doesNotContain("openid");
    }

    @Test
    void weChatOpensNothingToTheBanned(Transactions transactions, Statements statements) {
        String body = "{\"code\":\"code-" + People.name() + "\"}";
        long id = gallery.post("/api/auth/wechat", body, null).number("data.user.id");
        transactions.write(() -> statements.update(
                "insert into account_ban (account_id, kind, reason, banned_at) values (?, 'ALL', '刷号', now(3))",
                row -> row.setLong(1, id)));
        refused(gallery.post("/api/auth/wechat", body, null), 403, "ERR_FORBIDDEN");
    }

    @Test
    void weChatRefuses() {
        refused(gallery.post("/api/auth/wechat", "{\"code\":\"invalid-1\"}", null), 401, "ERR_INVALID_CREDENTIALS");
        refused(gallery.post("/api/auth/wechat", "{\"code\":\" \"}", null), 400, "ERR_INVALID_PARAM");
        refused(gallery.post("/api/auth/wechat", "{}", null), 400, "ERR_INVALID_PARAM");
    }
}
