package guahao.wire.graphql.stream;

import guahao.wire.graphql.execution.JsonWriter;
import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketSession;
import java.time.Duration;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The way to one client. A client that does not read what it asked for is hung up on. */
record Line(WebSocketSession session, Duration patience) {

    /** Sends when subscribed to, and ends when the message is on its way. */
    Mono<String> send(Map<String, ?> message) {
        return Mono.fromFuture(() -> session.sendAsync(JsonWriter.text(message)))
                .timeout(patience)
                .doOnError(fault -> close(1013, "Too slow"));
    }

    /** Sends a sign that nobody waits for, unless the client has stopped reading. */
    void say(Map<String, ?> message) {
        if (session.isWritable()) {
            send(message).onErrorComplete().subscribe();
        } else {
            close(1013, "Too slow");
        }
    }

    void close(int code, String reason) {
        if (session.isOpen()) {
            session.close(new CloseReason(code, reason));
        }
    }
}
