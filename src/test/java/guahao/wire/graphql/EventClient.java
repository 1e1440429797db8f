package guahao.wire.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Listens to server-sent events: {@code events.next()}. */
public final class EventClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.createDefault();

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final InputStream body;

    private EventClient(int port, @Nullable String token, String query) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        String json = GraphClient.json(Map.of("query", query));
        try {
            body = client.send(
                            request.POST(HttpRequest.BodyPublishers.ofString(json))
                                    .build(),
                            BodyHandlers.ofInputStream())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    public static EventClient subscribe(int port, @Nullable String token, String query) {
        return new EventClient(port, token, query);
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String event = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    event = line.substring("event: ".length());
                } else if (line.startsWith("data:")) {
                    heard.add(event + line.substring("data:".length()));
                }
            }
        } catch (IOException e) {
            heard.add("broken off");
        }
    }

    private String take() {
        try {
            String text = heard.poll(20, TimeUnit.SECONDS);
            assertThat(text).as("nothing was heard").isNotNull();
            return java.util.Objects.requireNonNull(text);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The result of the next event. */
    public Map<?, ?> next() {
        String text = take();
        assertThat(text).startsWith("next ");
        try {
            return JSON.readValue(text.substring("next ".length()), Map.class);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    public void hearsTheEnd() {
        assertThat(take()).startsWith("complete");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
