package guahao.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ASecretIsKeptPrivatelyTest {

    @TempDir
    Path folder;

    @Test
    void itIsMadeOnceAndStays() {
        String secret = KeptSecret.in(folder.resolve("new/secret"));
        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(KeptSecret.in(folder.resolve("new/secret"))).isEqualTo(secret);
        assertThat(KeptSecret.in(folder.resolve("other"))).isNotEqualTo(secret);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerReadsIt() throws IOException {
        Path file = folder.resolve("secret");
        KeptSecret.in(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void noDraftStaysBehind() throws IOException {
        KeptSecret.writePrivately(folder.resolve("secret"), "one");
        KeptSecret.writePrivately(folder.resolve("secret"), "two");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).singleElement().satisfies(file -> assertThat(file).hasContent("two"));
        }
    }
}
