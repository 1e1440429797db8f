package guahao.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Unpacks an engine from its jar into the user's cache folder, once for each version: several servers share it, and a
 * cleaned build finds it again.
 */
final class EngineBinaries {

    private final Path cache;

    EngineBinaries(Path cache) {
        this.cache = cache;
    }

    /** In the user's cache; an account without a home (a container's number, say) has it in the data folder. */
    static EngineBinaries of(Path dataFolder) {
        String cache = System.getenv("GUAHAO_CACHE");
        if (cache != null && !cache.isBlank()) {
            return new EngineBinaries(Path.of(cache).toAbsolutePath());
        }
        Path home = Path.of(System.getProperty("user.home"));
        return new EngineBinaries(
                home.isAbsolute() && Files.isWritable(home)
                        ? home.resolve(".cache").resolve("guahao")
                        : dataFolder.resolve("engines"));
    }

    /** The folder that holds the unpacked {@code parts} of the jar that has {@code root}. */
    Path unpacked(String name, String root, List<String> parts) {
        Path target = cache.resolve(name);
        if (Files.isDirectory(target)) {
            return target;
        }
        URL url = EngineBinaries.class.getClassLoader().getResource(root);
        if (url == null) {
            throw new EngineFailure("There is no embedded engine '" + name
                    + "' for this operating system; use an external one (GUAHAO_DB_URL, GUAHAO_REDIS_URL)");
        }
        try {
            Files.createDirectories(cache);
            Path draft = Files.createTempDirectory(cache, "unpacking");
            copy(url, root, parts, draft);
            moveIntoPlace(draft, target);
            return target;
        } catch (IOException e) {
            throw new EngineFailure("GUAHAO_CACHE: cannot unpack the embedded engines into " + cache + ": " + e, e);
        }
    }

    private static void copy(URL url, String root, List<String> parts, Path draft) throws IOException {
        var connection = (JarURLConnection) url.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (Iterator<JarEntry> entries = jar.entries().asIterator(); entries.hasNext(); ) {
                JarEntry entry = entries.next();
                String name = entry.getName();
                if (!entry.isDirectory() && parts.stream().anyMatch(part -> name.startsWith(root + part))) {
                    copyEntry(jar, entry, draft.resolve(name.substring(root.lastIndexOf('/') + 1)));
                }
            }
        }
    }

    private static void copyEntry(JarFile jar, JarEntry entry, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream bytes = jar.getInputStream(entry)) {
            Files.copy(bytes, file);
        }
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + file + " executable");
        }
    }

    private static void moveIntoPlace(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("The cache folder is spread over several disks", e);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
            Folders.deleteIfThere(draft); // Another server was faster; its copy is as good.
        }
    }
}
