package guahao.gallery.web;

import static guahao.gallery.web.Gallery.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.gallery.file.GalleryFiles;
import guahao.gallery.file.PicturePath;
import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.boot.Settings;
import guahao.platform.database.Statements;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class PicturesAreServedTest {

    private final Http http;
    private final Path files;
    private final String url;
    private final byte[] whole;

    PicturesAreServedTest(Http http, People people, Settings settings) {
        var gallery = new Gallery(http, people);
        this.http = http;
        this.files = settings.data().resolve("files");
        this.url = text(gallery.photo(null, people.user().token()), "data.url");
        this.whole = http.get(url).send().bytes();
    }

    private Answer get(String header, String value) {
        return http.get(url).header(header, value).send();
    }

    @Test
    void forEver() {
        Answer answer = http.get(url).send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(whole.length));
        String tag = Objects.requireNonNull(answer.header("ETag"));
        for (String known : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
            Answer same = get("If-None-Match", known);
            assertThat(same.status()).isEqualTo(304);
            assertThat(same.header("ETag")).isEqualTo(tag);
            assertThat(same.bytes()).isEmpty();
        }
        assertThat(get("If-None-Match", "\"x\"").status()).isEqualTo(200);
        Answer head = http.call("HEAD", url).send();
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(whole.length));
        assertThat(head.header("Content-Type")).isEqualTo("image/png");
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-9, 0, 10", "bytes=5-, 5, -1", "bytes=-4, -4, 4", "bytes=10-99999999, 10, -1", "bytes=0-, 0, -1"
    })
    void inParts(String range, int from, int count) {
        int first = from < 0 ? whole.length + from : from;
        int last = count < 0 ? whole.length - 1 : first + count - 1;
        Answer part = get("Range", range);
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes " + first + "-" + last + "/" + whole.length);
        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(whole, first, last + 1));
        assertThat(part.header("Content-Length")).isEqualTo(Integer.toString(last + 1 - first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,4-5", "bytes=9-1", "bytes=x", "lines=0-1", "bytes=-"})
    void whollyWhereThePartIsNone(String range) {
        Answer answer = get("Range", range);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=99999999-", "bytes=-0"})
    void notBeyondTheirEnd(String range) {
        Answer answer = get("Range", range);
        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.header("Content-Range")).isEqualTo("bytes */" + whole.length);
        assertThat(answer.at("ok")).isEqualTo(false);
    }

    @Test
    void whollyWhereTheClientKnowsAnotherOne() {
        Answer answer = http.get(url)
                .header("Range", "bytes=0-1")
                .header("If-Range", "\"x\"")
                .send();
        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/uploads",
                "/uploads/",
                "/uploads/2026/",
                "/uploads/2026/01/01/",
                "/uploads/../guahao.properties",
                "/uploads/%2e%2e/%2e%2e/etc/passwd",
                "/uploads/..%2f..%2fetc%2fpasswd",
                "/uploads/%252e%252e/x",
                "/uploads/..%5c..%5cx",
                "/uploads/.drafts/x",
                "/uploads/a%00.png",
                "/uploads//etc/passwd",
                "/uploads/2026/01/01/00000000-0000-0000-0000-000000000000.jpg",
                "/uploads/2026/01/01/thumbs/thumb_00000000-0000-0000-0000-000000000000.jpg"
            })
    void andNothingElse(String path) {
        Answer answer = http.get(path).send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
        assertThat(answer.at("code")).isEqualTo("ERR_NOT_FOUND");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void andOpenedByTheirReadersOnly(GalleryFiles gallery) throws IOException {
        PicturePath path = PicturePath.of(url).orElseThrow();
        InputStream unread = gallery.open(path, 1, 3);
        Files.delete(files.resolve(url.substring(1)));
        assertThatThrownBy(unread::read).isInstanceOf(IOException.class);
        unread.close();
        assertThat(http.get(url).send().status()).isEqualTo(404);
    }

    /** As it is when the file of a deleted photo could not be removed with it. */
    @Test
    void notOnceTheirPhotoIsGone(Statements statements) {
        statements.update(
                "insert into gallery_loose_file (path, due_at) values (?, '2099-01-01')",
                statement -> statement.setString(1, url));
        for (String method : new String[] {"GET", "HEAD"}) {
            Answer gone = http.call(method, url).send();
            assertThat(gone.status()).isEqualTo(404);
            assertThat(gone.header("Cache-Control")).isEqualTo("no-store");
        }
        assertThat(get("If-None-Match", "*").status()).isEqualTo(404);
        assertThat(get("Range", "bytes=0-1").status()).isEqualTo(404);
    }

    @Test
    void notThroughLinks() throws IOException {
        Path secret = Files.writeString(files.resolve("secret"), "secret");
        Path link = files.resolve(url.substring(1)).resolveSibling("11111111-1111-1111-1111-111111111111.jpg");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, secret);
        Answer answer = http.get(url.substring(0, url.lastIndexOf('/') + 1) + link.getFileName())
                .send();
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void toReadersOnly(String method) {
        Answer answer = http.call(method, url).send();
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.at("code")).isEqualTo("ERR_METHOD_NOT_ALLOWED");
    }
}
