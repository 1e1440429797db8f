package guahao.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.platform.boot.Settings;
import guahao.platform.boot.StartupFailure;
import guahao.platform.clock.HospitalClock;
import guahao.platform.failure.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesInABucketTest {

    private static final String PATH = "uploads/2026/11/20/thumbs/thumb_01234567-89ab-cdef-0123-456789abcdef.jpg";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    private final StubS3 bucket = new StubS3();

    @SuppressWarnings("NullAway.Init")
    private S3Files files;

    @BeforeEach
    void open() {
        files = files(StubS3.SECRET);
    }

    private S3Files files(String secret) {
        return new S3Files(
                new S3Settings(bucket.url(), "photos", "cn-north-1", "key", secret),
                Settings.of(Map.of("GUAHAO_DATA", data.toString())),
                Clock.system(HospitalClock.ZONE));
    }

    @AfterEach
    void close() {
        files.close();
        bucket.close();
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(InputStream in) throws IOException {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void areKeptAndGivenBack() throws IOException {
        files.putAs(PATH, content("0123456789"), 10);
        assertThat(bucket.objects()).containsOnlyKeys("/photos/" + PATH);
        assertThat(read(files.open(PATH))).isEqualTo("0123456789");
        assertThat(read(files.open(PATH, 3, 4))).isEqualTo("3456");
        assertThat(files.size(PATH)).isEqualTo(10);
        assertThat(files.since(PATH)).isEqualTo(Instant.parse("2026-11-20T02:15:30Z"));
        assertThat(files.exists(PATH)).isTrue();
        files.delete(PATH);
        files.delete(PATH);
        assertThat(files.exists(PATH)).isFalse();
        assertThatThrownBy(() -> files.open(PATH)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> files.size(PATH)).isInstanceOf(Failure.NotFound.class);
        assertThat(files.put("care/exports", "xlsx", content("x"), 1)).matches("care/exports/[0-9a-f]{32}\\.xlsx");
    }

    @Test
    void areThereWhollyOrNotAtAll() throws IOException {
        assertThatThrownBy(() -> files.putAs(PATH, content("123456"), 5)).isInstanceOf(Failure.TooLarge.class);
        assertThat(bucket.objects()).isEmpty();
        bucket.breaks();
        assertThatThrownBy(() -> files.putAs(PATH, content("1"), 5)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> files.delete(PATH)).isInstanceOf(UncheckedIOException.class);
        try (Stream<Path> drafts = Files.list(data.resolve("drafts"))) {
            assertThat(drafts).isEmpty();
        }
    }

    @Test
    void areNotReachedWithAnotherSecretOrPath() {
        try (var others = closing(files("another"))) {
            assertThatThrownBy(() -> others.files().putAs(PATH, content("1"), 5))
                    .isInstanceOf(UncheckedIOException.class);
        }
        assertThatThrownBy(() -> files.open("uploads/../x")).isInstanceOf(Failure.Invalid.class);
    }

    private record Closing(S3Files files) implements AutoCloseable {
        @Override
        public void close() {
            files.close();
        }
    }

    private static Closing closing(S3Files some) {
        return new Closing(some);
    }

    @Test
    void needTheirSettings() {
        assertThatThrownBy(() -> new S3Settings("x", "photos", "r", "k", "s")).isInstanceOf(StartupFailure.class);
        assertThatThrownBy(() -> new S3Settings("http://x", null, "r", "k", "s"))
                .isInstanceOf(StartupFailure.class);
        assertThatThrownBy(() -> new S3Settings("http://x", "photos", "r", "k", " "))
                .isInstanceOf(StartupFailure.class);
        assertThat(new S3Settings("http://x", "photos", "r", "k", "secret").toString())
                .doesNotContain("secret");
    }
}
