package guahao.wire.graphql.stream;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketSession;
import io.micronaut.websocket.annotation.OnClose;
import io.micronaut.websocket.annotation.OnError;
import io.micronaut.websocket.annotation.OnMessage;
import io.micronaut.websocket.annotation.OnOpen;
import io.micronaut.websocket.annotation.ServerWebSocket;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web socket of graphql-transport-ws; what is said on it is for its {@link Conversation}. */
@ServerWebSocket(value = GraphSocket.PATH, subprotocols = GraphSocket.PROTOCOL)
@Secured(SecurityRule.IS_ANONYMOUS)
class GraphSocket {

    static final String PATH = "/graphql/ws";
    static final String PROTOCOL = "graphql-transport-ws";

    /** Kept with the session itself, for its id is only what the client wrote. */
    private static final String CONVERSATION = "conversation";

    private static final int LONGEST_MESSAGE = 262_144;
    private static final Logger LOG = LoggerFactory.getLogger(GraphSocket.class);

    private final Conversations conversations;

    GraphSocket(Conversations conversations) {
        this.conversations = conversations;
    }

    @OnOpen
    void open(WebSocketSession session, HttpRequest<?> request) {
        if (PROTOCOL.equals(session.getSubprotocol().orElse(null))) {
            session.put(CONVERSATION, conversations.begin(session, request));
        } else {
            session.close(new CloseReason(4406, "Subprotocol not acceptable"));
        }
    }

    @OnMessage(maxPayloadLength = LONGEST_MESSAGE)
    void message(String text, WebSocketSession session) {
        conversation(session).ifPresent(conversation -> conversation.hear(text));
    }

    @OnClose
    void close(WebSocketSession session) {
        conversation(session).ifPresent(Conversation::end);
    }

    @OnError
    void error(WebSocketSession session, Throwable fault) {
        LOG.debug("A socket failed", fault);
        close(session);
        session.close(CloseReason.INTERNAL_ERROR);
    }

    private static Optional<Conversation> conversation(WebSocketSession session) {
        return session.get(CONVERSATION, Conversation.class);
    }
}
