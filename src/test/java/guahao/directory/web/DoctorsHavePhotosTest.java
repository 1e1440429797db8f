package guahao.directory.web;

import static guahao.directory.web.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.boot.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class DoctorsHavePhotosTest {

    private static final int MOST = 5 * 1024 * 1024;

    private final Http http;
    private final Desk desk;
    private final String stranger;
    private final long doctor;

    DoctorsHavePhotosTest(Http http, People people) {
        this.http = http;
        this.desk = new Desk(http, people);
        this.stranger = people.user().token();
        this.doctor = desk.doctor(desk.minor());
    }

    private String path() {
        return "/admin/doctors/" + doctor + "/photo";
    }

    private Answer send(String name, @Nullable String type, byte[] content) {
        return Pictures.send(http, path(), desk.token(), "photo", name, type, content);
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/doctors/, photo, a.png, png, image/png, png",
        "/admin/doctors/, file, 照片.JPG, jpg, image/jpeg, jpg",
        "/doctors/, photo, ../../x.jpeg, jpg, image/jpeg, jpg",
        "/doctors/, file, x.gif, gif, image/gif, gif",
        "/doctors/, file, x.png, jpg, image/jpeg, jpg",
    })
    void showsWhatWasSent(String prefix, String field, String name, String format, String type, String extension) {
        byte[] picture = Pictures.small(format);
        Answer sent = Pictures.send(http, prefix + doctor + "/photo", desk.token(), field, name, null, picture);
        String path = String.valueOf(sent.at("message.photo_path"));
        assertThat(path).matches("/static/image/doctor_" + doctor + "_[0-9a-f]{32}\\." + extension);
        assertThat(sent.at("message.detail")).isEqualTo("照片上传成功");
        assertThat(sent.number("message.doctor_id")).isEqualTo(doctor);
        assertThat(sent.at("message.photo_url")).isEqualTo(path);
        assertThat(sent.at("message.new_photo_path")).isEqualTo(path);
        assertThat(sent.at("message.old_photo_path")).isNull();
        assertThat(sent.at("message.original_photo_url")).isNull();

        for (Answer shown : List.of(
                desk.get(path()),
                http.get("/patient/doctors/" + doctor + "/photo").send(),
                http.get("/doctors/" + doctor + "/photo").send(),
                http.get(path).send())) {
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.header("Content-Type")).isEqualTo(type);
            assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(shown.bytes()).isEqualTo(picture);
        }
        assertThat(http.get("/patient/doctors/" + doctor).send().at("message.photo_path"))
                .isEqualTo(path);
    }

    @Test
    void removesTheFormerFile() {
        String first =
                String.valueOf(send("a.png", "image/png", Pictures.small("png")).at("message.photo_path"));
        Answer second = send("a.gif", "image/gif", Pictures.small("gif"));
        assertThat(second.at("message.old_photo_path")).isEqualTo(first);
        assertThat(http.get(first).send().status()).isEqualTo(404);
        Answer deleted = desk.delete(path());
        String last = String.valueOf(second.at("message.photo_path"));
        assertThat(deleted.at("message.detail")).isEqualTo("成功删除医生照片");
        assertThat(deleted.at("message.old_photo_path")).isEqualTo(last);
        assertThat(http.get(last).send().status()).isEqualTo(404);
        refused(desk.delete(path()), 99, "医生当前没有照片");
        refused(desk.get(path()), 106, "该医生暂无本地照片");
    }

    @Test
    void saysSinceWhenItHasThePhoto() {
        send("a.png", "image/png", Pictures.small("png"));
        Answer shown = http.get("/doctors/" + doctor + "/photo")
                .header("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT")
                .send();
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Last-Modified")).doesNotContain("1970");
        assertThat(shown.bytes()).isEqualTo(Pictures.small("png"));
    }

    @Test
    void leavesOneFileOfManySentAtOnce() {
        List<Answer> answers = Desk.atOnce(6, () -> send("a.png", "image/png", Pictures.small("png")));
        Object present = http.get("/doctors/" + doctor).send().at("message.photo_path");
        assertThat(answers).allMatch(Desk::succeeded);
        assertThat(answers.stream()
                        .map(answer -> String.valueOf(answer.at("message.photo_path")))
                        .filter(path -> http.get(path).send().status() == 200))
                .containsExactly(String.valueOf(present));
    }

    @Test
    void takesPicturesUpToTheLimit() {
        byte[] png = Pictures.small("png");
        byte[] largest = java.util.Arrays.copyOf(png, MOST);
        assertThat(send("a.png", "image/png", largest).at("code")).isEqualTo(0);
        for (int size : List.of(MOST + 1, MOST + 100_000, 20 * 1024 * 1024)) {
            refused(send("a.png", "image/png", java.util.Arrays.copyOf(png, size)), 99, "文件过大，最大支持 5.0MB");
        }
    }

    @Test
    void refusesWhatIsNoPicture() {
        byte[] noise = new byte[1000];
        new Random(5).nextBytes(noise);
        byte[] torn = java.util.Arrays.copyOf(Pictures.small("png"), 45);
        for (byte[] content :
                List.of("<svg onload=alert(1)>".getBytes(java.nio.charset.StandardCharsets.UTF_8), noise, torn)) {
            refused(send("a.png", "image/png", content), 99, "只允许上传图片文件");
        }
        refused(send("a.txt", "text/plain", Pictures.small("png")), 99, "只允许上传图片文件");
        refused(send("a.bmp", "image/bmp", Pictures.small("bmp")), 99, "不支持的图片格式");
        refused(send("a.png", "image/png", Pictures.small("bmp")), 99, "不支持的图片格式");
        refused(send("png", "image/png", Pictures.small("png")), 99, "不支持的图片格式");
        refused(send("a.png", "image/png", Pictures.webp(20, 10)), 99, "不支持的图片格式");
        refused(send("a.png", "image/png", new byte[0]), 99, "文件内容为空");
        refused(desk.get(path()), 106, "该医生暂无本地照片");
    }

    @Test
    void refusesMorePixelsThanAnybodyNeeds() {
        for (byte[] bomb : List.of(
                Pictures.claiming(100_000, 100_000),
                Pictures.claiming(Integer.MAX_VALUE, Integer.MAX_VALUE),
                Pictures.claiming(10_000, 10_000),
                Pictures.claiming(1_000_000, 1))) {
            refused(send("a.png", "image/png", bomb), 99, "图片尺寸过大");
        }
        byte[] gif = Pictures.small("gif");
        java.util.Arrays.fill(gif, 6, 10, (byte) 0xff);
        refused(send("a.gif", "image/gif", gif), 99, "图片尺寸过大");
        assertThat(send("a.png", "image/png", Pictures.of("png", 4000, 3000)).at("code"))
                .isEqualTo(0);
    }

    @Test
    void refusesFormsWithoutAFile() {
        refused(Pictures.send(http, path(), desk.token(), "other", "a.png", null, Pictures.small("png")), 99, "请上传文件");
        refused(desk.post(path(), "{\"photo\":\"x\"}"), 99, "请上传文件");
        refused(http.call("POST", path()).token(desk.token()).send(), 99, "请上传文件");
        for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=x")) {
            assertThat(http.call("POST", path())
                            .token(desk.token())
                            .body(type, "--x\r\nnonsense")
                            .send()
                            .at("code"))
                    .isEqualTo(99);
        }
    }

    @Test
    void refusesDoctorsWhoAreNot() {
        byte[] png = Pictures.small("png");
        refused(Pictures.send(http, "/admin/doctors/0/photo", desk.token(), "file", "a.png", null, png), 106, "医生不存在");
        refused(desk.delete("/doctors/0/photo"), 106, "医生不存在");
        refused(desk.get("/admin/doctors/0/photo"), 106, "医生不存在");
        refused(http.get("/patient/doctors/0/photo").send(), 106, "医生不存在");
        refused(Pictures.send(http, path(), stranger, "file", "a.png", null, png), 102, "无权限");
        refused(http.get(path()).token(stranger).send(), 102, "无权限");
    }

    @Test
    void actsOnceForEachKeyWhateverTheBoundary() {
        byte[] png = Pictures.small("png");
        Answer first = Pictures.send(http, path(), desk.token(), "k1", "file", "a.png", null, png);
        Answer again = Pictures.send(http, path(), desk.token(), "k1", "photo", "b.png", "image/png", png);
        assertThat(again.text()).isEqualTo(first.text());
        refused(
                Pictures.send(http, path(), desk.token(), "k1", "file", "a.png", null, Pictures.small("gif")),
                99,
                "请求内容与首次提交不一致");
    }

    @Test
    void tellsALostFileFromNone() {
        desk.put("/admin/doctors/" + doctor, "{\"photo_path\":\"static/image/old.jpg\"}");
        refused(http.get("/doctors/" + doctor + "/photo").send(), 106, "医生照片文件不存在");
        assertThat(http.get("/doctors/" + doctor).send().at("message.photo_path"))
                .isEqualTo("/static/image/old.jpg");
        desk.put("/admin/doctors/" + doctor, "{\"photo_path\":\"http://x/y.jpg\"}");
        refused(http.get("/doctors/" + doctor + "/photo").send(), 106, "该医生暂无本地照片");
    }

    @Test
    void keepsTheFileOfAnotherDoctor() {
        String mine =
                String.valueOf(send("a.png", "image/png", Pictures.small("png")).at("message.photo_path"));
        long other = desk.doctor(desk.minor());
        desk.put("/admin/doctors/" + other, "{\"photo_path\":\"" + mine + "\"}");
        desk.delete("/admin/doctors/" + other + "/photo");
        assertThat(http.get(mine).send().status()).isEqualTo(200);
        desk.delete("/admin/doctors/" + doctor);
        assertThat(http.get(mine).send().status()).isEqualTo(404);
    }

    @Test
    void servesNoLinkedFile(Settings settings) throws IOException {
        String path =
                String.valueOf(send("a.png", "image/png", Pictures.small("png")).at("message.photo_path"));
        Path file = settings.data().resolve("files/doctor-photos").resolve(path.substring(path.lastIndexOf('_') + 1));
        Path elsewhere = settings.data().resolve(People.name());
        Files.move(file, elsewhere);
        Files.createSymbolicLink(file, elsewhere.toAbsolutePath());
        assertThat(http.get(path).send().status()).isEqualTo(404);
        refused(http.get("/doctors/" + doctor + "/photo").send(), 106, "提供的文件路径不安全或无效");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/image/x.png",
                "/static/image/doctor_1_00000000000000000000000000000000.png",
                "/static/image/..%2f..%2fapplication.yml",
                "/static/image/%2e%2e",
                "/static/image/a%00.png",
                "/static/image/",
                "/static/nothing",
                "/static/image/a/b.png",
            })
    void servesNothingElse(String path) {
        Answer answer = http.get(path).send();
        assertThat(answer.status()).isEqualTo(404);
        assertThat(Objects.requireNonNull(answer.header("Content-Type"))).startsWith("application/json");
        for (String method : List.of("POST", "PUT", "DELETE")) {
            assertThat(http.call(method, path).send().status()).as(method).isEqualTo(404);
        }
    }
}
