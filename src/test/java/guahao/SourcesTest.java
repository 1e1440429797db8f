package guahao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sources stay small, and every package says what it is for. */
class SourcesTest {

    private static final Path MAIN = Path.of("src/main/java/guahao");

    @Test
    void filesAreSmall() {
        List<Integer> lines = sources().map(SourcesTest::lines).sorted().toList();
        assertThat(lines.get(lines.size() / 2)).as("the median file").isLessThan(60);
        assertThat(lines.get(lines.size() * 9 / 10)).as("nine in ten").isLessThanOrEqualTo(180);
        assertThat(lines.getLast()).as("the longest file").isLessThanOrEqualTo(400);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(sources().map(Path::getParent).distinct())
                .allSatisfy(folder -> assertThat(Files.readString(folder.resolve("package-info.java")))
                        .startsWith("/** ")
                        .contains("@NullMarked"));
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(sources())
                .allSatisfy(file -> assertThat(Files.readString(file))
                        .doesNotContain("TODO", "FIXME", "UnsupportedOperationException"));
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
