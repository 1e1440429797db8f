package guahao.wire.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Speaks graphql-transport-ws: {@code socket.says(...)}, {@code socket.hears("next")}. */
public final class SocketClient implements AutoCloseable, WebSocket.Listener {

    private static final JsonMapper JSON = JsonMapper.createDefault();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;
    private volatile boolean reading = true;

    private SocketClient(int port, @Nullable String protocol) {
        WebSocket.Builder builder = CLIENT.newWebSocketBuilder();
        if (protocol != null) {
            builder.subprotocols(protocol);
        }
        socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql/ws"), this)
                .join();
    }

    static SocketClient open(int port) {
        return new SocketClient(port, "graphql-transport-ws");
    }

    static SocketClient openSpeaking(int port, @Nullable String protocol) {
        return new SocketClient(port, protocol);
    }

    /** Opened and acknowledged. */
    public static SocketClient begin(int port, Map<String, ?> payload) {
        SocketClient client = open(port);
        client.says(Map.of("type", "connection_init", "payload", payload));
        client.hears("connection_ack");
        return client;
    }

    public static SocketClient begin(int port) {
        return begin(port, Map.of());
    }

    public void says(Map<String, ?> message) {
        saysText(GraphClient.json(message));
    }

    void saysText(String text) {
        socket.sendText(text, true).join();
    }

    public void subscribes(String id, String query) {
        says(Map.of("type", "subscribe", "id", id, "payload", Map.of("query", query)));
    }

    /** The next message, which must have this type; signs of life are passed over. */
    public Map<?, ?> hears(String type) {
        Map<?, ?> message = parsed(take());
        if ("ping".equals(message.get("type")) && !type.equals("ping")) {
            message = parsed(take());
        }
        assertThat(message.get("type")).as("%s", message).isEqualTo(type);
        return message;
    }

    public Map<?, ?> hearsAnything() {
        return parsed(take());
    }

    void hearsTheEnd(int code) {
        assertThat(take()).isEqualTo("closed " + code);
    }

    /** Takes nothing more off the wire. */
    void stopsReading() {
        reading = false;
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

    private static Map<?, ?> parsed(String text) {
        try {
            return JSON.readValue(text, Map.class);
        } catch (IOException e) {
            throw new AssertionError("Not JSON: " + text, e);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            heard.add(part.toString());
            part.setLength(0);
        }
        if (reading) {
            webSocket.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        heard.add("closed " + code);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
