package guahao.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.platform.boot.Settings;
import guahao.platform.clock.HospitalClock;
import guahao.platform.failure.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalFilesStayInTheirFolderTest {

    private static final String NAME = "0123456789abcdef0123456789abcdef";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @SuppressWarnings("NullAway.Init")
    private FileStore files;

    @BeforeEach
    void open() {
        files = new LocalFiles(
                Settings.of(Map.of("GUAHAO_DATA", data.resolve("data").toString())),
                Clock.system(HospitalClock.ZONE),
                null);
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path root() {
        return data.resolve("data/files");
    }

    private long filesOnDisk() throws IOException {
        try (Stream<Path> all = Files.walk(root())) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void keepsAndGivesBack() throws IOException {
        String path = files.put("care/exports", "xlsx", content("表格"), 100);
        assertThat(path).matches("care/exports/[0-9a-f]{32}\\.xlsx");
        try (InputStream in = files.open(path)) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("表格");
        }
        assertThat(files.size(path)).isEqualTo(6);
        assertThat(files.exists(path)).isTrue();
        files.delete(path);
        files.delete(path);
        assertThat(files.exists(path)).isFalse();
        assertThatThrownBy(() -> files.open(path)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> files.size(path)).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void takesUpToTheLimitAndLeavesNothingOfMore() throws IOException {
        files.put("photos", "", content("12345"), 5);
        assertThatThrownBy(() -> files.put("photos", "jpg", content("123456"), 5))
                .isInstanceOf(Failure.TooLarge.class);
        assertThat(filesOnDisk()).isEqualTo(1);
    }

    @Test
    void leavesNothingOfAStreamThatBreaks() throws IOException {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] block, int from, int count) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> files.put("photos", "jpg", broken, 5)).isInstanceOf(UncheckedIOException.class);
        assertThat(filesOnDisk()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "photos",
                "photos/",
                NAME,
                "/photos/" + NAME,
                "../" + NAME,
                "photos/../" + NAME,
                "photos/..",
                "photos//" + NAME,
                "./photos/" + NAME,
                "photos\\" + NAME,
                "photos/..\\" + NAME,
                "photos/%2e%2e/" + NAME,
                "photos/%252e%252e/" + NAME,
                "photos%2f" + NAME,
                "photos/" + NAME + "\0.jpg",
                "photos/" + NAME + "%00.jpg",
                "photos/" + NAME + ".jpg/",
                "photos/" + NAME + ".jpg\n",
                "photos/．．/" + NAME,
                "C:/photos/" + NAME,
                ".drafts/" + NAME,
                "photos/0123.jpg"
            })
    void refusesPathsThatAreNotItsOwn(String path) {
        assertThatThrownBy(() -> files.open(path)).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> files.size(path)).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> files.exists(path)).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> files.delete(path)).isInstanceOf(Failure.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "/etc", "a/../b", "A", "a\\b", "", "a\0", ".drafts"})
    void putsIntoPlainFoldersOnly(String folder) {
        assertThatThrownBy(() -> files.put(folder, "jpg", content("x"), 5)).isInstanceOf(Failure.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {".jpg", "../x", "j/g", "JPG", "a\0", "123456789"})
    void putsPlainExtensionsOnly(String extension) {
        assertThatThrownBy(() -> files.put("photos", extension, content("x"), 5))
                .isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void followsNoLinks() throws IOException {
        Path secret = Files.writeString(data.resolve("secret"), "secret");
        Path outside = Files.createDirectories(data.resolve("outside"));
        Files.copy(secret, outside.resolve(NAME));
        Files.createDirectories(root().resolve("photos"));
        Files.createSymbolicLink(root().resolve("photos/" + NAME), secret);
        Files.createSymbolicLink(root().resolve("elsewhere"), outside);
        for (String path : new String[] {"photos/" + NAME, "elsewhere/" + NAME}) {
            assertThatThrownBy(() -> files.open(path)).isInstanceOf(Failure.Invalid.class);
            assertThatThrownBy(() -> files.delete(path)).isInstanceOf(Failure.Invalid.class);
        }
        assertThatThrownBy(() -> files.put("elsewhere", "jpg", content("x"), 5)).isInstanceOf(Failure.Invalid.class);
        assertThat(secret).hasContent("secret");
    }

    @Test
    void sweepsUpWhatAKilledServerLeft() throws IOException {
        Path old = Files.writeString(root().resolve(".drafts/old"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
        Path beingWritten = Files.writeString(root().resolve(".drafts/new"), "half");
        open();
        assertThat(old).doesNotExist();
        assertThat(beingWritten).exists();
    }
}
