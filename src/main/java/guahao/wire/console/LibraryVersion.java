package guahao.wire.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of a library on the classpath, as Maven wrote it into its jar; webjars keep their files below it. */
final class LibraryVersion {

    private LibraryVersion() {}

    static String of(String group, String artifact) {
        String file = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        try (InputStream properties = LibraryVersion.class.getResourceAsStream(file)) {
            if (properties == null) {
                throw new IllegalStateException(artifact + " is not on the classpath");
            }
            var values = new Properties();
            values.load(properties);
            return values.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
