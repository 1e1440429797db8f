package guahao.platform.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ADataFolderHasOneServerTest {

    @TempDir
    Path parent;

    @Test
    void theSecondIsRefused() {
        Path folder = parent.resolve("数据 folder");
        try (var first = DataFolder.open(folder)) {
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessage("GUAHAO_DATA: " + folder + " is in use by another server");
            assertThat(first.path()).isEqualTo(folder);
        }
    }

    @Test
    void theNextMayHaveItAfterTheFirst() {
        DataFolder.open(parent.resolve("folder")).close();
        DataFolder.open(parent.resolve("folder")).close();
        assertThat(parent.resolve("folder")).isDirectory();
    }

    @Test
    void aFileIsNotAFolder() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(StartupFailure.class)
                .hasMessageStartingWith("GUAHAO_DATA: cannot write to ");
    }
}
