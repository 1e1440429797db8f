package guahao.gallery.web;

import static guahao.gallery.web.Gallery.refused;
import static guahao.gallery.web.Gallery.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import guahao.gallery.zip.Archives;
import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.boot.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class ArchivesTest {

    private final Http http;
    private final Gallery gallery;
    private final Path files;
    private final String token;

    ArchivesTest(Http http, People people, Settings settings) {
        this.http = http;
        this.gallery = new Gallery(http, people);
        this.files = settings.data().resolve("files");
        this.token = people.user().token();
    }

    private Answer zip(String body) {
        return gallery.post("/api/photos/zip", body, token);
    }

    private static List<String> entries(Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        List<String> names = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                assertThat(zip.readAllBytes()).hasSize((int) entry.getSize());
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void holdTheOriginalsInTheOrderAskedFor() throws IOException {
        long first = gallery.project("同 名:a", token);
        long second = gallery.project("同 名a", token);
        Object a = gallery.photo(first, token).at("data.id");
        Object b = gallery.photo(second, token).at("data.id");
        Answer alone = gallery.photo(null, token);
        Answer zip = zip("{\"photoIds\":[" + b + "," + alone.at("data.id") + ",\"" + a + "\"," + b + ",\"x\",0]}");
        assertThat(zip.header("Content-Type")).isEqualTo("application/zip");
        assertThat(entries(zip)).containsExactly("同_名a-1.png", "photo-1.png", "同_名a-2.png");
        Answer byQuery = gallery.get("/api/photos/zip?photoIds=" + a + ",x,%20" + b + "&zipName=q", token);
        assertThat(entries(byQuery)).containsExactly("同_名a-1.png", "同_名a-2.png");
        assertThat(byQuery.header("Content-Disposition")).contains("filename=\"q.zip\"");
        try (var first1 = new ZipInputStream(new ByteArrayInputStream(
                zip("{\"photoIds\":[" + alone.at("data.id") + "]}").bytes()))) {
            first1.getNextEntry();
            assertThat(first1.readAllBytes())
                    .isEqualTo(gallery.get(text(alone, "data.url"), null).bytes());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'a/../b', 'ab-1.png'",
        "'..', 'project-1.png'",
        "'?*', 'project-1.png'",
        "'x\\\\y', 'xy-1.png'",
        "'photo', 'photo-1.png'",
        "'a\u0085\u009fb\u00a0\u3000c', 'ab__c-1.png'",
    })
    void haveHarmlessEntryNames(String project, String entry) throws IOException {
        long id = gallery.project(project.replace("\\", "\\\\"), token);
        Object photo = gallery.photo(id, token).at("data.id");
        assertThat(entries(zip("{\"photoIds\":[" + photo + "]}"))).containsExactly(entry.replace("\\", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'活动 一', '___.zip', '%E6%B4%BB%E5%8A%A8_%E4%B8%80.zip'",
        "'a.zip', 'a.zip', 'a.zip'",
        "'a.ZIP', 'a.zip', 'a.zip'",
        "'a/b:c', 'a_b_c.zip', 'a_b_c.zip'",
        "'a\\u0000\\r\\nb\\\"', 'a___b_.zip', 'a___b_.zip'",
        "'a\\u0085\\u009f\\u3000b', 'a___b.zip', 'a___b.zip'",
    })
    void areCalledWhatTheClientWants(String name, String ascii, String encoded) {
        Object photo = gallery.photo(null, token).at("data.id");
        Answer zip = zip("{\"photoIds\":[" + photo + "],\"zipName\":\"" + name + "\"}");
        String ending = name.startsWith("活") ? "_".repeat(4) + ".zip" : ascii;
        assertThat(zip.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + ending + "\"; filename*=UTF-8''" + encoded);
    }

    @Test
    void areNamedByTheClockOtherwiseAndNeverTooLong() {
        Object photo = gallery.photo(null, token).at("data.id");
        assertThat(zip("{\"photoIds\":[" + photo + "]}").header("Content-Disposition"))
                .matches("attachment; filename=\"photos-\\d{13}\\.zip\"; filename\\*=UTF-8''photos-\\d{13}\\.zip");
        assertThat(zip("{\"photoIds\":[" + photo + "],\"zipName\":\"" + "n".repeat(300) + "\"}")
                        .header("Content-Disposition"))
                .contains("\"" + "n".repeat(96) + ".zip\"");
    }

    @Test
    void passByPhotosWhoseFilesAreLost() throws IOException {
        Answer lost = gallery.photo(null, token);
        Answer there = gallery.photo(null, token);
        Files.delete(files.resolve(text(lost, "data.url").substring(1)));
        assertThat(entries(zip("{\"photoIds\":[" + lost.at("data.id") + "," + there.at("data.id") + "]}")))
                .containsExactly("photo-1.png");
        refused(zip("{\"photoIds\":[" + lost.at("data.id") + "]}"), 404, "ERR_NOT_FOUND");
    }

    /** Files that are open show among the descriptors of the process, where there are such. */
    @Test
    void leaveNoFileOpenWhoeverDoesNotReadThem(Archives archives) throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(descriptors));
        Answer photo = gallery.photo(null, token);
        String name = text(photo, "data.url");
        Answer head = http.call("HEAD", "/api/photos/zip?photoIds=" + photo.at("data.id"))
                .token(token)
                .send();
        assertThat(head.status()).isEqualTo(200);
        InputStream archive = archives.open(List.of(photo.number("data.id")));
        assertThat(isOpen(descriptors, name)).isFalse();
        assertThat(archive.read()).isEqualTo('P');
        assertThat(isOpen(descriptors, name)).isTrue();
        archive.close();
        assertThat(isOpen(descriptors, name)).isFalse();
        assertThatThrownBy(archive::read).isInstanceOf(IOException.class);
    }

    private static boolean isOpen(Path descriptors, String name) throws IOException {
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.anyMatch(descriptor -> leadsTo(descriptor, name));
        }
    }

    private static boolean leadsTo(Path descriptor, String name) {
        try {
            return Files.readSymbolicLink(descriptor).toString().endsWith(name);
        } catch (IOException e) {
            // Closed meanwhile.
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "",
                "{\"photoIds\":[]}",
                "{\"photoIds\":7}",
                "{\"photoIds\":[\"x\",null]}",
                "{\"photoIds\":[1],\"zipName\":7}"
            })
    void areRefusedWithoutIds(String body) {
        refused(zip(body), 400, "ERR_INVALID_PARAM");
    }

    @Test
    void areRefusedForTooManyForNobodyAndForNothing() {
        Answer answer =
                zip("{\"photoIds\":" + LongStream.rangeClosed(1, 501).boxed().toList() + "}");
        refused(answer, 400, "ERR_INVALID_PARAM");
        assertThat(answer.at("details.photoIds")).isEqualTo("too_many");
        refused(zip("{\"photoIds\":[0]}"), 404, "ERR_NOT_FOUND");
        refused(gallery.get("/api/photos/zip", token), 400, "ERR_INVALID_PARAM");
        refused(gallery.get("/api/photos/zip?photoIds=x", token), 400, "ERR_INVALID_PARAM");
        refused(gallery.get("/api/photos/zip?photoIds=1", null), 401, "ERR_UNAUTHORIZED");
    }
}
