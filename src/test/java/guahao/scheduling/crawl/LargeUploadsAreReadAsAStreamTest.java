package guahao.scheduling.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document is never held whole: the reader's JVM here has less memory than the document has bytes. */
class LargeUploadsAreReadAsAStreamTest {

    @TempDir
    Path folder;

    @Test
    void inLessMemoryThanTheyHaveBytes() throws IOException, InterruptedException {
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + folder,
                        "-classpath",
                        System.getProperty("java.class.path"),
                        ALargeUpload.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reader.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(said).endsWith("100000\n");
        assertThat(reader.exitValue()).isZero();
        assertThat(folder.toFile().list((where, name) -> name.startsWith("FUp_")))
                .isEmpty();
    }
}
