package guahao.wire.command;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a server as an administrator, in the words of the hospital dialect or of the native REST. */
public final class ServerClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.createDefault();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ServerAccess access;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private @Nullable String token;

    public ServerClient(ServerAccess access) {
        this.access = access;
        token = access.token();
    }

    /** Does nothing when there is a token. */
    public void signIn() {
        if (token == null) {
            String body = json(Map.of(
                    "identifier", String.valueOf(access.identifier()), "password", String.valueOf(access.password())));
            token = post("/auth/staff/login", "application/json", BodyPublishers.ofString(body))
                    .getStringValue();
        }
    }

    /** What a path of the hospital dialect answers. */
    public JsonNode post(String path, String type, BodyPublisher body) {
        return answered(request(path).header("Content-Type", type).POST(body), 0, "message", "msg");
    }

    /** What a path of the native REST answers. */
    public JsonNode get(String path) {
        return answered(request(path).GET(), 200, "data", "message");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(access.server() + path)).timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode answered(HttpRequest.Builder request, int success, String content, String refusal) {
        JsonNode answer = parsed(send(request.build()));
        JsonNode code = answer.get("code");
        JsonNode found = answer.get(content);
        if (code == null || found == null || !code.isNumber()) {
            throw noServer();
        }
        if (code.getIntValue() != success) {
            JsonNode text = answer.get(refusal);
            throw CommandFailure.refused(
                    text == null ? "refused with code " + code.getIntValue() : text.coerceStringValue());
        }
        return found;
    }

    private byte[] send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw CommandFailure.refused(access.server() + " does not answer; is the server running?");
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

    public CommandFailure noServer() {
        return CommandFailure.refused(access.server() + " answers, but not as a Guahao server does");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
