package guahao.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What the tests do with folders. */
public final class Folders {

    private Folders() {}

    /** An embedded engine that a killed run left behind is the next start's to end, so its pid files stay. */
    public static void deleteIfThere(Path folder) {
        if (!Files.isDirectory(folder) || anyPidFile(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean anyPidFile(Path folder) {
        return Files.exists(folder.resolve("mariadb/mariadb.pid")) || Files.exists(folder.resolve("redis/redis.pid"));
    }
}
