package guahao.wire.graphql.stream;

import guahao.wire.graphql.execution.RequestReader;
import io.micronaut.http.HttpRequest;
import io.micronaut.websocket.WebSocketSession;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import reactor.core.scheduler.Scheduler;

/** Begins conversations with all that they need. */
@Singleton
final class Conversations {

    private final LiveOperations operations;
    private final RequestReader reader;
    private final TokenCheck tokens;
    private final StreamSettings settings;
    private final Scheduler scheduler;

    Conversations(
            LiveOperations operations,
            RequestReader reader,
            TokenCheck tokens,
            StreamSettings settings,
            @Named("graphql") Scheduler scheduler) {
        this.operations = operations;
        this.reader = reader;
        this.tokens = tokens;
        this.settings = settings;
        this.scheduler = scheduler;
    }

    Conversation begin(WebSocketSession session, HttpRequest<?> request) {
        Conversation conversation = new Conversation(new Line(session, settings.send()), request, this);
        conversation.begin();
        return conversation;
    }

    LiveOperations operations() {
        return operations;
    }

    RequestReader reader() {
        return reader;
    }

    TokenCheck tokens() {
        return tokens;
    }

    StreamSettings settings() {
        return settings;
    }

    Scheduler scheduler() {
        return scheduler;
    }
}
