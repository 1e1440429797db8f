package guahao.scheduling.command;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the command asks of the server, in the words of the hospital dialect. */
final class ServerCalls implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.createDefault();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ImportCall call;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private @Nullable String token;

    ServerCalls(ImportCall call) {
        this.call = call;
        token = call.token();
    }

    /** Does nothing when there is a token. */
    void signIn() {
        if (token == null) {
            String body = json(Map.of(
                    "identifier", String.valueOf(call.identifier()), "password", String.valueOf(call.password())));
            token = post("/auth/staff/login", "application/json", BodyPublishers.ofString(body))
                    .getStringValue();
        }
    }

    void upload(Path file, Progress progress) {
        var form = new FileForm(file, progress);
        post("/admin/crawler/schedules/upload", form.contentType(), form.body());
    }

    /** The statistics of the import. */
    JsonNode run() {
        JsonNode message =
                post("/admin/crawler/schedules/run?skip_crawl=true", "application/json", BodyPublishers.ofString("{}"));
        JsonNode statistics = message.get("import_stats");
        if (statistics == null) {
            throw noServer();
        }
        return statistics;
    }

    private JsonNode post(String path, String type, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(call.server() + path))
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .POST(body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        JsonNode answer = parsed(send(request.build()).body());
        JsonNode code = answer.get("code");
        JsonNode message = answer.get("message");
        if (code == null || message == null || !code.isNumber()) {
            throw noServer();
        }
        if (code.getIntValue() != 0) {
            JsonNode text = answer.get("msg");
            throw CommandFailure.refused(
                    text == null ? "refused with code " + code.getIntValue() : text.coerceStringValue());
        }
        return message;
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw CommandFailure.refused(call.server() + " does not answer; is the server running?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailure.refused("interrupted");
        }
    }

    private JsonNode parsed(byte[] body) {
        try {
            JsonNode node = JSON.readValue(body, JsonNode.class);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (IOException e) {
            // As any other answer that is not of this house.
        }
        throw noServer();
    }

    private static String json(Map<String, String> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private CommandFailure noServer() {
        return CommandFailure.refused(call.server() + " answers, but not as a Guahao server does");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
