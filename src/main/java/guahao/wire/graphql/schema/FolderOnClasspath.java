package guahao.wire.graphql.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The text files right in a folder of the classpath, whether it lies in a jar or on disk. */
public final class FolderOnClasspath {

    private final String folder;
    private final String suffix;
    private final SortedMap<String, String> texts = new TreeMap<>();

    private FolderOnClasspath(String folder, String suffix) {
        this.folder = folder;
        this.suffix = suffix;
    }

    /** The texts by file name, without the suffix. */
    public static SortedMap<String, String> texts(ClassLoader classes, String folder, String suffix) {
        FolderOnClasspath files = new FolderOnClasspath(folder, suffix);
        try {
            for (URL url : Collections.list(classes.getResources(folder))) {
                if (url.openConnection() instanceof JarURLConnection jar) {
                    files.addFromJar(jar.getJarFile());
                } else {
                    files.addFromDisk(Path.of(URI.create(url.toString())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the files of " + folder, e);
        }
        return files.texts;
    }

    private void addFromDisk(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                add(file.getFileName().toString(), Files.readString(file));
            }
        }
    }

    private void addFromJar(JarFile jar) throws IOException {
        String prefix = folder + "/";
        List<JarEntry> entries = jar.stream()
                .filter(entry -> entry.getName().startsWith(prefix) && !entry.isDirectory())
                .toList();
        for (JarEntry entry : entries) {
            try (InputStream content = jar.getInputStream(entry)) {
                add(
                        entry.getName().substring(prefix.length()),
                        new String(content.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private void add(String name, String text) {
        if (name.endsWith(suffix) && !name.contains("/")) {
            texts.put(name.substring(0, name.length() - suffix.length()), text);
        }
    }
}
