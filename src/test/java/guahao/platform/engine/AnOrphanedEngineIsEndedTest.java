package guahao.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class AnOrphanedEngineIsEndedTest {

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    /** Stands in for an engine: it waits, and its command line ends in the given word. */
    private Process run(String shell, String word) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", shell, word).start();
        Files.writeString(folder.resolve("engine.pid"), Long.toString(process.pid()));
        started.add(process);
        return process;
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void whenItsCommandLineNamesTheFolder() throws IOException, InterruptedException {
        Process process = run("read line; exit 0", folder.toString());
        EngineProcess.endOrphan("engine", folder);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("engine.pid")).doesNotExist();
    }

    @Test
    void butNotAStrangerWithTheSameNumber() throws IOException {
        Process process = run("read line; exit 0", "stranger");
        EngineProcess.endOrphan("engine", folder);
        assertThat(process.isAlive()).isTrue();
        assertThat(folder.resolve("engine.pid")).doesNotExist();
    }

    @Test
    void andNothingStandsInTheWayWhereThereIsNone() throws IOException {
        EngineProcess.endOrphan("engine", folder);
        Files.writeString(folder.resolve("engine.pid"), "");
        EngineProcess.endOrphan("engine", folder);
        assertThat(folder.resolve("engine.pid")).doesNotExist();
    }
}
