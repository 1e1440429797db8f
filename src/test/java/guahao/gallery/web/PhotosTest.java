package guahao.gallery.web;

import static guahao.gallery.web.Gallery.form;
import static guahao.gallery.web.Gallery.refused;
import static guahao.gallery.web.Gallery.text;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.boot.Settings;
import guahao.platform.picture.SamplePictures;
import guahao.scheduling.AtOnce;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServerTest
class PhotosTest {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final int MOST = 30 * 1024 * 1024;

    private final Gallery gallery;
    private final Http http;
    private final Path uploads;
    private final Person owner;

    PhotosTest(Http http, People people, Settings settings) {
        this.gallery = new Gallery(http, people);
        this.http = http;
        this.uploads = settings.data().resolve("files/uploads");
        this.owner = people.user();
    }

    @ParameterizedTest
    @CsvSource({"jpeg, jpg, image/jpeg", "png, png, image/png", "gif, gif, image/gif", "webp, webp, image/webp"})
    void areKeptByteForByte(String format, String extension, String type) {
        byte[] picture = format.equals("webp") ? SamplePictures.webp(1000, 500) : SamplePictures.of(format, 1000, 500);
        Answer made = gallery.upload(owner.token(), form().file("file", "../../a.html", picture));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.at("data.photoId")).isEqualTo(made.at("data.id"));
        assertThat(made.at("data.projectId")).isNull();
        assertThat(made.number("data.width")).isEqualTo(1000);
        assertThat(made.number("data.height")).isEqualTo(500);
        String url = text(made, "data.url");
        String thumb = text(made, "data.thumbUrl");
        assertThat(url).matches("/uploads/\\d{4}/\\d\\d/\\d\\d/" + UUID + "\\." + extension);
        assertThat(thumb).matches("/uploads/\\d{4}/\\d\\d/\\d\\d/thumbs/thumb_" + UUID + "\\.jpg");
        Answer original = gallery.get(url, null);
        assertThat(original.bytes()).isEqualTo(picture);
        assertThat(original.header("Content-Type")).isEqualTo(type);
        assertThat(gallery.get(thumb, null).header("Content-Type")).isEqualTo("image/jpeg");
    }

    @Test
    void belongToTheProjectNamedBeforeOrAfterTheFile() {
        long project = gallery.project("p", owner.token());
        byte[] png = SamplePictures.of("png", 4, 4);
        for (Gallery.Form form :
                List.of(form().project(project).file(png), form().file(png).project(project))) {
            assertThat(gallery.upload(gallery.user().token(), form).number("data.projectId"))
                    .isEqualTo(project);
        }
        assertThat(gallery.upload(owner.token(), form().field("projectId", "").file(png))
                        .at("data.projectId"))
                .isNull();
        assertThat(gallery.upload(owner.token(), form().file(SamplePictures.turned(6, 40, 20)))
                        .number("data.height"))
                .isEqualTo(40);
    }

    @Test
    void areRefusedAndLeaveNothing() throws IOException {
        byte[] png = SamplePictures.of("png", 4, 4);
        long before = files();
        String token = owner.token();
        refused(gallery.upload(token, form()), 400, "ERR_INVALID_PARAM");
        refused(gallery.upload(token, form().file("photo", "a.png", png)), 400, "ERR_INVALID_PARAM");
        refused(gallery.upload(token, form().file(png).file(png)), 400, "ERR_INVALID_PARAM");
        refused(gallery.upload(token, form().file(new byte[0])), 400, "ERR_INVALID_PARAM");
        refused(gallery.upload(token, form().field("file", "text")), 400, "ERR_INVALID_PARAM");
        refused(gallery.upload(token, form().project("x").file(png)), 400, "ERR_INVALID_PARAM");
        refused(gallery.upload(token, form().project(99_999_999).file(png)), 404, "ERR_NOT_FOUND");
        refused(
                gallery.upload(token, form().file("<svg/>".getBytes(StandardCharsets.UTF_8))),
                415,
                "ERR_UNSUPPORTED_TYPE");
        refused(gallery.upload(token, form().file(Arrays.copyOf(png, 50))), 415, "ERR_UNSUPPORTED_TYPE");
        refused(gallery.upload(token, form().file(SamplePictures.claiming(30_000, 30_000))), 413, "ERR_FILE_TOO_LARGE");
        refused(gallery.post("/api/photos/upload", "{}", token), 400, "ERR_INVALID_PARAM");
        refused(
                http.call("POST", "/api/photos/upload")
                        .token(token)
                        .body("multipart/form-data", "nonsense")
                        .send(),
                400,
                "ERR_INVALID_PARAM");
        refused(gallery.upload(null, form().file(png)), 401, "ERR_UNAUTHORIZED");
        assertThat(files()).isEqualTo(before);
    }

    private long files() throws IOException {
        if (!Files.isDirectory(uploads)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(uploads)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void areTakenUpToTheLimit() {
        byte[] png = SamplePictures.of("png", 4, 4);
        assertThat(gallery.upload(owner.token(), form().file(Arrays.copyOf(png, MOST)))
                        .status())
                .isEqualTo(201);
        for (int size : List.of(MOST + 1, 40 * 1024 * 1024)) {
            refused(gallery.upload(owner.token(), form().file(Arrays.copyOf(png, size))), 413, "ERR_FILE_TOO_LARGE");
        }
    }

    @Test
    void ofAnInterruptedUploadNothingStays() throws IOException {
        long before = files();
        byte[] form = form().file(SamplePictures.of("jpeg", 2000, 2000)).whole();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), http.port())) {
            socket.getOutputStream()
                    .write(("POST /api/photos/upload HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + owner.token()
                                    + "\r\nContent-Type: multipart/form-data; boundary=" + Gallery.BOUNDARY
                                    + "\r\nContent-Length: " + form.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(form, 0, form.length - 100);
            socket.getOutputStream().flush();
        }
        gallery.photo(null, owner.token());
        assertThat(files()).isEqualTo(before + 2);
    }

    @Test
    void areUploadedOnceForEachKey() throws IOException {
        long before = files();
        byte[] png = SamplePictures.of("png", 40, 40);
        List<String> answers = AtOnce.run(
                4,
                i -> form().file(png)
                        .call(http)
                        .token(owner.token())
                        .header("Idempotency-Key", "k")
                        .send()
                        .text());
        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(form().file("x".getBytes(StandardCharsets.UTF_8))
                        .call(http)
                        .token(owner.token())
                        .header("Idempotency-Key", "k")
                        .send()
                        .text())
                .isEqualTo(answers.getFirst());
        assertThat(files()).isEqualTo(before + 2);
    }

    @Test
    void areDeletedByThoseWhoMayEachIdInOneList() {
        long project = gallery.project("p", owner.token());
        String stranger = gallery.user().token();
        Answer mine = gallery.photo(null, owner.token());
        Answer inMyProject = gallery.photo(project, stranger);
        Answer others = gallery.photo(null, stranger);
        Answer deleted = delete(
                "[" + mine.at("data.id") + ",\"" + inMyProject.at("data.id") + "\"," + others.at("data.id")
                        + ",\"x\",999999999,\"x\"," + mine.at("data.id") + ",null,1.5]",
                owner.token());
        assertThat(deleted.status()).as(deleted.toString()).isEqualTo(200);
        assertThat(deleted.at("data.deletedIds")).isEqualTo(List.of(mine.at("data.id"), inMyProject.at("data.id")));
        assertThat(deleted.at("data.failedIds")).isEqualTo(List.of(others.at("data.id")));
        assertThat(deleted.node("data.notFoundIds").size()).isEqualTo(4);
        assertThat(deleted.at("data.notFoundIds.0")).isEqualTo("x");
        assertThat(deleted.at("data.notFoundIds.1")).isEqualTo(999_999_999);
        for (String gone : List.of("url", "thumbUrl")) {
            assertThat(gallery.get(text(mine, "data." + gone), null).status()).isEqualTo(404);
        }
        refused(delete("[" + others.at("data.id") + ",\"x\"]", owner.token()), 403, "ERR_FORBIDDEN");
        assertThat(gallery.get(text(others, "data.url"), null).status()).isEqualTo(200);
        Answer byAdmin =
                delete("[" + others.at("data.id") + "]", gallery.admin().token());
        assertThat(byAdmin.at("data.deletedIds")).isEqualTo(List.of(others.at("data.id")));
        Answer none = delete("[" + others.at("data.id") + "]", owner.token());
        assertThat(none.at("data.notFoundIds")).isEqualTo(List.of(others.at("data.id")));
    }

    private Answer delete(String ids, String token) {
        return gallery.post("/api/photos/delete", "{\"photoIds\":" + ids + "}", token);
    }

    @Test
    void areDeletedOnceHoweverManyTry() {
        Answer photo = gallery.photo(null, owner.token());
        List<Integer> deleted = AtOnce.run(
                6,
                i -> delete("[" + photo.at("data.id") + "]", owner.token())
                        .node("data.deletedIds")
                        .size());
        assertThat(deleted).containsOnlyOnce(1).containsOnly(0, 1);
    }

    @Test
    void areNotDeletedWithoutAList() {
        for (String bad : List.of("{}", "{\"photoIds\":[]}", "{\"photoIds\":5}", "{\"photoIds\":null}", "")) {
            refused(gallery.post("/api/photos/delete", bad, owner.token()), 400, "ERR_INVALID_PARAM");
        }
        String many = LongStream.rangeClosed(1, 201).boxed().toList().toString();
        Answer answer = delete(many, owner.token());
        refused(answer, 400, "ERR_INVALID_PARAM");
        assertThat(answer.at("details.photoIds")).isEqualTo("too_many");
        refused(gallery.post("/api/photos/delete", "{\"photoIds\":[1]}", null), 401, "ERR_UNAUTHORIZED");
        refused(gallery.get("/api/photos/delete", owner.token()), 405, "ERR_METHOD_NOT_ALLOWED");
        refused(gallery.get("/api/photos/nothing", null), 404, "ERR_NOT_FOUND");
    }
}
