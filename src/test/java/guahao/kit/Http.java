package guahao.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A client of the server under test: {@code http.get("/health").send()}. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final int port;

    public Http(int port) {
        this.port = port;
    }

    public int port() {
        return port;
    }

    public Call get(String path) {
        return call("GET", path);
    }

    public Call delete(String path) {
        return call("DELETE", path);
    }

    public Call post(String path, String json) {
        return call("POST", path).json(json);
    }

    public Call put(String path, String json) {
        return call("PUT", path).json(json);
    }

    public Call call(String method, String path) {
        return new Call(method, URI.create("http://127.0.0.1:" + port + path));
    }

    /** One request being written. */
    public static final class Call {
        private final HttpRequest.Builder request;
        private final String method;
        private HttpRequest.BodyPublisher body = BodyPublishers.noBody();

        private Call(String method, URI uri) {
            this.method = method;
            this.request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60));
        }

        public Call header(String name, String value) {
            request.header(name, value);
            return this;
        }

        public Call token(@Nullable String token) {
            return token == null ? this : header("Authorization", "Bearer " + token);
        }

        public Call json(String json) {
            return body("application/json", json);
        }

        public Call body(String contentType, String text) {
            body = BodyPublishers.ofString(text);
            return header("Content-Type", contentType);
        }

        public Call body(String contentType, byte[] bytes) {
            body = BodyPublishers.ofByteArray(bytes);
            return header("Content-Type", contentType);
        }

        public Answer send() {
            try {
                return new Answer(CLIENT.send(request.method(method, body).build(), BodyHandlers.ofByteArray()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
