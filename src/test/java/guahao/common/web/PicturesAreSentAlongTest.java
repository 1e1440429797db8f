package guahao.common.web;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.directory.web.Pictures;
import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.boot.Settings;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people send along with applications, and who sees it. */
@ServerTest
class PicturesAreSentAlongTest {

    private static final int MOST = 5 * 1024 * 1024;
    private static final String NONE = "附件文件不存在或路径错误";
    private static final String UNSAFE = "提供的文件路径不安全或无效";

    private final Http http;
    private final String token;
    private final String admin;

    PicturesAreSentAlongTest(Http http, People people) {
        this.http = http;
        token = people.user().token();
        admin = people.admin().token();
    }

    private Answer send(String name, byte[] content) {
        return Pictures.send(http, "/common/upload", token, "file", name, null, content);
    }

    private String sent(String name, byte[] content) {
        return String.valueOf(done(send(name, content)).at("message.url"));
    }

    private Answer raw(String path) {
        return http.get("/admin/audit/attachment/raw?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                .token(admin)
                .send();
    }

    @ParameterizedTest
    @CsvSource({
        "诊断证明.jpg, jpg, jpg, image/jpeg",
        "a.JPEG, jpg, jpg, image/jpeg",
        "a.png, png, png, image/png",
        "../../etc/a.gif, gif, gif, image/gif",
        "a b.bmp, bmp, bmp, image/bmp",
        "a.webp, webp, webp, image/webp",
        "a.jpg, png, png, image/png",
    })
    void isServedToWhoeverKnowsThePath(String name, String format, String extension, String type) {
        byte[] picture = format.equals("webp") ? Pictures.webp(20, 10) : Pictures.small(format);
        Answer answer = done(send(name, picture));
        assertThat(answer.at("message.name")).isEqualTo(name);
        String url = String.valueOf(answer.at("message.url"));
        assertThat(url).matches("static/images/audit/\\d{4}/\\d\\d/\\d\\d/[0-9a-f]{32}\\." + extension);
        Answer bare = http.get("/audit/attachment/raw?path=" + url).token(admin).send();
        for (Answer shown : List.of(http.get("/" + url).send(), raw(url), raw("/" + url), bare)) {
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.header("Content-Type")).isEqualTo(type);
            assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(shown.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
            assertThat(shown.bytes()).isEqualTo(picture);
        }
        assertThat(http.get("/" + url)
                        .header("Authorization", "Bearer stale")
                        .send()
                        .header("Cache-Control"))
                .isEqualTo("public, max-age=86400");
    }

    /** The one that browsers are asked about to learn whether they read lossless WebP. */
    @Test
    void theShortestLosslessWebpIsTaken() {
        byte[] shortest = Base64.getDecoder().decode("UklGRhIAAABXRUJQVlA4TAYAAAAvQWxvAGs=");
        assertThat(http.get("/" + sent("a.webp", shortest)).send().header("Content-Type"))
                .isEqualTo("image/webp");
        refused(send("a.webp", Arrays.copyOf(shortest, 25)), 99, "不支持的文件类型");
        byte[] lossy = shortest.clone();
        lossy[15] = ' ';
        refused(send("a.webp", lossy), 99, "不支持的文件类型");
    }

    @Test
    void onlyPicturesAreTaken() {
        byte[] text = "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8);
        byte[] png = Pictures.small("png");
        for (Answer answer : List.of(
                send("a.png", text),
                send("a.webp", text),
                send("a.png", Arrays.copyOf(png, 45)),
                send("a.svg", text),
                send("a.pdf", png),
                send("png", png),
                send("a.png.exe", png),
                send("a.png", Pictures.small("tiff")))) {
            refused(answer, 99, "不支持的文件类型");
        }
        refused(send("a.png", new byte[0]), 99, "文件内容为空");
        refused(send("a.png", Arrays.copyOf(png, MOST + 1)), 99, "文件过大，最大支持 5.0MB");
        refused(Pictures.send(http, "/common/upload", token, "other", "a.png", null, png), 99);
        refused(http.post("/common/upload", "{}").token(token).send(), 99);
        done(send("a.png", Arrays.copyOf(png, MOST)));
        assertThat(http.post("/common/upload", "{}").send().status()).isEqualTo(401);
    }

    @Test
    void onlyAdministratorsLookAtAttachmentsByPath() {
        String url = sent("a.png", Pictures.small("png"));
        refused(http.get("/admin/audit/attachment/raw?path=" + url).token(token).send(), 102, "无权限");
        assertThat(http.get("/audit/attachment/raw?path=" + url).send().status())
                .isEqualTo(401);
        refused(http.get("/admin/audit/attachment/raw").token(admin).send(), 99);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static/images/audit/2020/01/01/none.png",
                "/static/images/audit/2020/01/01/00000000000000000000000000000000.png",
                "/static/audit/leave_20251101_123456.jpg",
                "static/image/doctor_1_00000000000000000000000000000000.png",
                "static",
                "none.png",
                "application.yml",
                "附件.png",
            })
    void whatIsNotThereIsSaidToBeMissing(String path) {
        refused(raw(path), 106, NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../static/images",
                "static/../../etc/passwd",
                "/static/../application.yml",
                "static/images/audit/..",
                "/etc/passwd",
                "//static/images/a.png",
                "static//images/a.png",
                "static\\images\\a.png",
                "C:/a.png",
                "static/%2e%2e/a.png",
                "static/%252e%252e/a.png",
                "static/a.png\0.gif",
                "static/a\n.png",
                "/",
            })
    void noPathLeadsElsewhere(String path) {
        refused(raw(path), 106, UNSAFE);
        refused(http.get("/audit/attachment/raw?path=%2e%2e%2fx").token(admin).send(), 106, UNSAFE);
    }

    @Test
    void noLinkIsFollowed(Settings settings) throws IOException {
        String url = sent("a.png", Pictures.small("png"));
        Path file = settings.data().resolve("files").resolve(url.replace("static/images/audit/", "audit-images/"));
        Path elsewhere = settings.data().resolve(People.name());
        Files.move(file, elsewhere);
        Files.createSymbolicLink(file, elsewhere.toAbsolutePath());
        assertThat(http.get("/" + url).send().status()).isEqualTo(404);
        refused(raw(url), 106, UNSAFE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/images/audit/2020/01/01/00000000000000000000000000000000.png",
                "/static/images/audit/2020/01/01/none.png",
                "/static/images/audit/..%2f..%2fapplication.yml",
                "/static/images/audit/%2e%2e/%2e%2e/x",
                "/static/images/audit/a%00.png",
                "/static/images/audit/",
                "/static/images",
                "/static/",
                "/static",
            })
    void nothingElseIsServed(String path) {
        for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
            assertThat(http.call(method, path).send().status()).as(method).isEqualTo(404);
        }
    }

    @Test
    void theSameRequestIsTakenOnce() {
        byte[] png = Pictures.small("png");
        var first = Pictures.send(http, "/common/upload", token, "k1", "file", "a.png", null, png);
        var again = Pictures.send(http, "/common/upload", token, "k1", "file", "a.png", null, png);
        assertThat(done(again).text()).isEqualTo(done(first).text());
        assertThat(sent("a.png", png)).isNotEqualTo(first.at("message.url"));
    }
}
