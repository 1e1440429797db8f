package guahao.platform.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts that demonstration data is made of, below {@code /demo} in the class path. */
public final class DemoFile {

    private DemoFile() {}

    public static List<String> lines(String name) {
        try (InputStream in = DemoFile.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("No file /demo/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
