package guahao.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Runs programs in a folder of their own, with these variables beside those of this process.
 *
 * <p>Where the machine lacks one that the clients want, the test is skipped; {@code .ci/run} sees to it that it is
 * there.
 */
record Program(Path folder, Map<String, String> environment) {

    static final Path SCRIPTS = Path.of("src/clients/cli").toAbsolutePath();
    static final String PATH = System.getenv().getOrDefault("PATH", "");
    private static final long LONGEST_MINUTES = 5;

    record Outcome(int code, String out, String told) {

        Outcome ends(int expected) {
            assertThat(code).as(toString()).isEqualTo(expected);
            return this;
        }
    }

    static void needs(String... names) {
        for (String name : names) {
            assumeTrue(isThere(name), name + " is not installed");
        }
    }

    private static boolean isThere(String name) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(PATH)
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** One of the scripts. */
    Outcome script(String name, String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = SCRIPTS.resolve(name).toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return run(command);
    }

    Outcome run(String... command) {
        try {
            Path out = folder.resolve("standard.out");
            Path told = folder.resolve("standard.err");
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(
                            Files.writeString(folder.resolve("nothing"), "").toFile()))
                    .redirectOutput(out.toFile())
                    .redirectError(told.toFile());
            builder.environment().putAll(environment);
            return new Outcome(ended(builder.start()), text(out), text(told));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int ended(Process process) {
        try {
            assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES))
                    .as("ends in time")
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
