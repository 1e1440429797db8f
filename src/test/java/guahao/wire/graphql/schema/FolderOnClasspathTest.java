package guahao.wire.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderOnClasspathTest {

    private static final Map<String, String> EXPECTED = Map.of("a", "text a", "b", "text b");

    @Test
    void findsTheFilesRightInAFolderOnDisk(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("folder/below"));
        Files.writeString(root.resolve("folder/a.txt"), "text a");
        Files.writeString(root.resolve("folder/b.txt"), "text b");
        Files.writeString(root.resolve("folder/c.md"), "another kind");
        Files.writeString(root.resolve("folder/below/d.txt"), "below");
        assertThat(texts(root)).isEqualTo(EXPECTED);
    }

    @Test
    void findsThemInAJarToo(@TempDir Path root) throws IOException {
        Path jar = root.resolve("some.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("folder/"));
            add(out, "folder/a.txt", "text a");
            add(out, "folder/b.txt", "text b");
            add(out, "folder/c.md", "another kind");
            add(out, "folder/below/d.txt", "below");
            add(out, "folder2/e.txt", "beside");
        }
        assertThat(texts(jar)).isEqualTo(EXPECTED);
    }

    private static Map<String, String> texts(Path root) throws IOException {
        try (URLClassLoader classes = new URLClassLoader(new URL[] {root.toUri().toURL()}, null)) {
            return FolderOnClasspath.texts(classes, "folder", ".txt");
        }
    }

    private static void add(JarOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
