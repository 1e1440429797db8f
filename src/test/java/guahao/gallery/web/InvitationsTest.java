package guahao.gallery.web;

import static guahao.gallery.web.Gallery.refused;
import static guahao.gallery.web.Gallery.text;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.database.Statements;
import guahao.scheduling.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class InvitationsTest {

    private static final String PATH = "/api/users/invitations";

    private final Gallery gallery;
    private final Http http;
    private final Statements statements;
    private final String admin;

    InvitationsTest(Http http, People people, Statements statements) {
        this.gallery = new Gallery(http, people);
        this.http = http;
        this.statements = statements;
        this.admin = people.admin().token();
    }

    private Answer create(String body) {
        return gallery.post(PATH, body, admin);
    }

    private Answer redeem(String code, String token) {
        return gallery.post("/api/users/me/invite", "{\"inviteCode\":\"" + code + "\"}", token);
    }

    @Test
    void sayWhatTheyAre() {
        Answer made = create("{\"role\":\"photographer\",\"expiresInDays\":7}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(text(made, "data.code")).matches("[A-Za-z0-9]{22,}");
        assertThat(made.number("data.maxUses")).isEqualTo(1);
        assertThat(made.number("data.uses")).isZero();
        Instant created = Instant.parse(text(made, "data.createdAt"));
        assertThat(Instant.parse(text(made, "data.expiresAt"))).isEqualTo(created.plus(Duration.ofDays(7)));
        for (String never : List.of("", ",\"expiresInDays\":null", ",\"expiresInDays\":0")) {
            assertThat(create("{\"role\":\"visitor\"" + never + "}").at("data.expiresAt"))
                    .isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "",
                "{\"role\":\"owner\"}",
                "{\"role\":1}",
                "{\"role\":\"ADMIN\"}",
                "{\"role\":\"admin\",\"expiresInDays\":-1}",
                "{\"role\":\"admin\",\"expiresInDays\":1.5}",
                "{\"role\":\"admin\",\"expiresInDays\":\"7\"}",
                "{\"role\":\"admin\",\"expiresInDays\":3651}",
                "{\"role\":\"admin\",\"expiresInDays\":99999999999999999999}",
                "{\"role\":\"admin\",\"expiresInDays\":true}"
            })
    void areRefusedWhenTheyMakeNoSense(String body) {
        refused(create(body), 400, "ERR_INVALID_PARAM");
    }

    @Test
    void areForAdministratorsOnly() {
        String visitor = gallery.user().token();
        for (Answer answer : List.of(
                gallery.post(PATH, "{\"role\":\"admin\"}", visitor),
                gallery.get(PATH, visitor),
                gallery.delete(PATH + "/1", visitor))) {
            refused(answer, 403, "ERR_FORBIDDEN");
        }
        refused(gallery.get(PATH, null), 401, "ERR_UNAUTHORIZED");
        refused(gallery.delete(PATH + "/x", admin), 404, "ERR_NOT_FOUND");
        refused(gallery.delete(PATH + "/0", admin), 404, "ERR_NOT_FOUND");
    }

    @Test
    void whoIsRaisedActsAtOnceInTheGalleryOnly() {
        String token = gallery.user().token();
        refused(gallery.get(PATH, token), 403, "ERR_FORBIDDEN");
        Answer raised = redeem(gallery.invitation("admin", admin), token);
        assertThat(raised.status()).isEqualTo(200);
        assertThat(raised.at("data.role")).isEqualTo("admin");
        assertThat(String.valueOf(raised.at("data.permissions")))
                .contains("projects.manage", "photos.manage", "invitations.manage");
        assertThat(gallery.get(PATH, token).status()).isEqualTo(200);
        assertThat(gallery.get("/auth/me", token).at("message.role")).isEqualTo("user");
    }

    @Test
    void aCodeNeverLowersAndStaysUnusedThen() {
        String token = gallery.user().token();
        assertThat(redeem(gallery.invitation("photographer", admin), token).at("data.role"))
                .isEqualTo("photographer");
        String equal = gallery.invitation("photographer", admin);
        for (String code : List.of(equal, gallery.invitation("visitor", admin))) {
            refused(redeem(code, token), 409, "ERR_CONFLICT");
        }
        refused(redeem(equal, admin), 409, "ERR_CONFLICT");
        assertThat(redeem(equal, gallery.user().token()).status()).isEqualTo(200);
    }

    @Test
    void ofManyWhoRedeemAtOnceOneIsRaised() {
        String code = gallery.invitation("photographer", admin);
        List<String> tokens =
                IntStream.range(0, 10).mapToObj(i -> gallery.user().token()).toList();
        List<Integer> answers = AtOnce.run(10, i -> redeem(code, tokens.get(i)).status());
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 400);
        assertThat(tokens.stream()
                        .filter(token -> text(gallery.get("/api/users/me", token), "data.role")
                                .equals("photographer")))
                .hasSize(1);
    }

    @Test
    void oneWhoRedeemsTwoCodesAtOnceEndsWithTheHigher() {
        String token = gallery.user().token();
        List<String> codes = List.of(gallery.invitation("photographer", admin), gallery.invitation("admin", admin));
        AtOnce.run(2, i -> redeem(codes.get(i), token).status());
        assertThat(gallery.get("/api/users/me", token).at("data.role")).isEqualTo("admin");
    }

    @Test
    void sayWhyTheyAreOfNoUse() {
        String token = gallery.user().token();
        assertThat(redeem("nonsense", token).at("message")).isEqualTo("邀请码不存在");
        Answer revoked = create("{\"role\":\"admin\"}");
        assertThat(gallery.delete(PATH + "/" + revoked.at("data.id"), admin).at("data.id"))
                .isEqualTo(revoked.at("data.id"));
        refused(gallery.delete(PATH + "/" + revoked.at("data.id"), admin), 404, "ERR_NOT_FOUND");
        assertThat(redeem(text(revoked, "data.code"), token).at("message")).isEqualTo("邀请码已撤销");
        Answer expired = create("{\"role\":\"admin\",\"expiresInDays\":1}");
        statements.update(
                "update gallery_invitation set expires_at = created_at where id = ?",
                statement -> statement.setLong(1, expired.number("data.id")));
        assertThat(redeem(text(expired, "data.code"), token).at("message")).isEqualTo("邀请码已过期");
        String used = gallery.invitation("photographer", admin);
        redeem(used, gallery.user().token());
        Answer late = redeem(used, token);
        refused(late, 400, "ERR_INVALID_INVITE");
        assertThat(late.at("message")).isEqualTo("邀请码已被使用");
        refused(gallery.post("/api/users/me/invite", "{}", token), 400, "ERR_INVALID_PARAM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"邀请码", "\\u0000", "a\\ud800", "../x", "😀"})
    void thatAreNoneAreUnknownWhateverTheyAre(String code) {
        String token = gallery.user().token();
        for (String odd : List.of(code, code.repeat(500))) {
            Answer answer = redeem(odd, token);
            refused(answer, 400, "ERR_INVALID_INVITE");
            assertThat(answer.at("message")).isEqualTo("邀请码不存在");
            refused(
                    gallery.post(
                            "/api/users/register",
                            "{\"email\":\"" + Gallery.email()
                                    + "\",\"password\":\"12345678\",\"name\":\"x\",\"inviteCode\":\"" + odd + "\"}",
                            null),
                    400,
                    "ERR_INVALID_INVITE");
        }
    }

    @Test
    void areReadUnderEitherName() {
        String token = gallery.user().token();
        String body = "{\"inviteCode\":\" \",\"invite_code\":\" " + gallery.invitation("photographer", admin) + " \"}";
        Answer raised = gallery.post("/api/users/me/invite", body, token);
        assertThat(raised.at("data.role")).isEqualTo("photographer");
        Answer missing = gallery.post("/api/users/me/invite", "{\"inviteCode\":\"\",\"invite_code\":null}", token);
        refused(missing, 400, "ERR_INVALID_PARAM");
        assertThat(missing.at("details.inviteCode")).isEqualTo("required");
    }

    @Test
    void areListedUntilTheyAreRevoked() {
        Answer first = create("{\"role\":\"visitor\"}");
        Answer second = create("{\"role\":\"visitor\"}");
        Answer list = gallery.get(PATH, admin);
        List<Object> ids = ids(list);
        assertThat(ids).contains(first.at("data.id"), second.at("data.id"));
        assertThat(ids.indexOf(second.at("data.id"))).isLessThan(ids.indexOf(first.at("data.id")));
        assertThat(list.number("data.total")).isGreaterThanOrEqualTo(2);
        gallery.delete(PATH + "/" + first.at("data.id"), admin);
        assertThat(ids(gallery.get(PATH, admin))).doesNotContain(first.at("data.id"));
        for (String odd : List.of("?page=0&limit=0", "?page=x&limit=101", "?page=-1", "?limit=99999999999999999999")) {
            assertThat(ids(gallery.get(PATH + odd, admin))).contains(second.at("data.id"));
        }
        assertThat(ids(gallery.get(PATH + "?limit=1", admin))).hasSize(1);
        Answer beyond = gallery.get(PATH + "?page=99999999999999999999&limit=100", admin);
        assertThat(ids(beyond)).isEmpty();
        assertThat(beyond.number("data.total")).isPositive();
    }

    private static List<Object> ids(Answer list) {
        return ((List<?>) list.node("data.list").getValue())
                .stream().map(row -> (Object) ((Map<?, ?>) row).get("id")).toList();
    }

    @Test
    void areMadeOnceForEachKey() {
        List<String> answers = AtOnce.run(
                4,
                i -> http.post(PATH, "{\"role\":\"visitor\",\"expiresInDays\":" + i + "}")
                        .token(admin)
                        .header("Idempotency-Key", "same")
                        .send()
                        .text());
        assertThat(answers).containsOnly(answers.getFirst());
        refused(
                http.post(PATH, "{\"role\":\"visitor\"}")
                        .token(admin)
                        .header("Idempotency-Key", "x".repeat(129))
                        .send(),
                400,
                "ERR_INVALID_PARAM");
    }
}
