package guahao.wire.console;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** A file of the classpath as a browser gets it. */
final class Page {

    /** Pages bring no code or picture from anywhere else; Swagger UI and GraphiQL write styles into their elements. */
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " font-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "md", "text/plain;charset=utf-8",
            "yml", "application/yaml;charset=utf-8",
            "png", "image/png");

    private final byte[] bytes;
    private final String type;
    private final String caching;

    private Page(byte[] bytes, String type, String caching) {
        this.bytes = bytes;
        this.type = type;
        this.caching = caching;
    }

    /** Asked for anew each time, so that a new release is seen at once. */
    static Optional<Page> of(String resource) {
        return read(resource, "no-cache");
    }

    /** Parts of a library that are large and change with a release only. */
    static Optional<Page> kept(String resource) {
        return read(resource, "public, max-age=86400");
    }

    private static Optional<Page> read(String resource, String caching) {
        String type = TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
        try (InputStream file = Page.class.getResourceAsStream(resource)) {
            return file == null || type == null
                    ? Optional.empty()
                    : Optional.of(new Page(file.readAllBytes(), type, caching));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    Page withText(String text) {
        return new Page(text.getBytes(StandardCharsets.UTF_8), type, caching);
    }

    HttpResponse<byte[]> response() {
        return HttpResponse.ok(bytes)
                .contentType(MediaType.of(type))
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header("Content-Security-Policy", POLICY);
    }
}
