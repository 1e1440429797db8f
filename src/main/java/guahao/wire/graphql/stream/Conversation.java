package guahao.wire.graphql.stream;

import guahao.platform.failure.Failure;
import guahao.wire.graphql.GraphContext;
import guahao.wire.graphql.error.ErrorCode;
import guahao.wire.graphql.error.ErrorRenderer;
import guahao.wire.graphql.error.GraphError;
import guahao.wire.graphql.execution.GraphRequest;
import guahao.wire.graphql.execution.GraphResult;
import io.micronaut.http.HttpRequest;
import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is said on one socket, in the words of graphql-transport-ws. */
final class Conversation {

    private final Line line;
    private final HttpRequest<?> request;
    private final Conversations with;
    private final AtomicBoolean initialised = new AtomicBoolean();
    private final Map<String, Disposable> operations = new ConcurrentHashMap<>();
    private final Disposable.Composite timers = Disposables.composite();
    private volatile @Nullable GraphContext context;

    Conversation(Line line, HttpRequest<?> request, Conversations with) {
        this.line = line;
        this.request = request;
        this.with = with;
    }

    void begin() {
        timers.add(Mono.delay(with.settings().init()).subscribe(late -> closeUnlessInitialised()));
        timers.add(Flux.interval(with.settings().heartbeat())
                .onBackpressureDrop()
                .subscribe(tick -> line.say(Message.of("ping"))));
    }

    void end() {
        timers.dispose();
        operations.values().forEach(Disposable::dispose);
        operations.clear();
    }

    void hear(String text) {
        try {
            JsonNode message = with.reader().json(text.getBytes(StandardCharsets.UTF_8));
            switch (string(message, "type")) {
                case "connection_init" -> initialise(message.get("payload"));
                case "ping" -> line.say(Message.of("pong"));
                case "pong" -> {}
                case "subscribe" -> subscribe(message);
                case "complete" -> cancel(string(message, "id"));
                default -> throw new Failure.Invalid("request.invalid", "type");
            }
        } catch (Failure.Invalid e) {
            line.close(4400, "Invalid message");
        }
    }

    private static String string(JsonNode message, String name) {
        JsonNode node = message.isObject() ? message.get(name) : null;
        if (node == null || !node.isString()) {
            throw new Failure.Invalid("request.invalid", name);
        }
        return node.getStringValue();
    }

    private static JsonNode payload(JsonNode message) {
        JsonNode payload = message.get("payload");
        if (payload == null) {
            throw new Failure.Invalid("request.invalid", "payload");
        }
        return payload;
    }

    private void closeUnlessInitialised() {
        if (!initialised.get()) {
            line.close(4408, "Connection initialisation timeout");
        }
    }

    private void initialise(@Nullable JsonNode payload) {
        if (!initialised.compareAndSet(false, true)) {
            line.close(4429, "Too many initialisation requests");
            return;
        }
        timers.add(Mono.fromCallable(() -> with.tokens().context(payload, request))
                .subscribeOn(with.scheduler())
                .subscribe(this::acknowledge, fault -> line.close(1011, "Internal error")));
    }

    private void acknowledge(GraphContext known) {
        context = known;
        line.say(Message.of("connection_ack"));
    }

    private void subscribe(JsonNode message) {
        GraphContext known = context;
        if (known == null) {
            line.close(4401, "Unauthorized");
            return;
        }
        String id = string(message, "id");
        GraphRequest asked = with.reader().request(payload(message));
        if (operations.containsKey(id)) {
            line.close(4409, "Subscriber for " + id + " already exists");
        } else if (operations.size() >= with.settings().operations()) {
            refuse(id, GraphError.of(ErrorCode.RATE_LIMITED, "同时进行的操作过多"), known);
        } else {
            run(id, asked, known.next(UUID.randomUUID().toString()));
        }
    }

    private void run(String id, GraphRequest asked, GraphContext asking) {
        Disposable.Swap running = Disposables.swap();
        operations.put(id, running);
        running.update(with.operations()
                .run(asked, asking)
                .concatMap(result -> tell(id, running, result), 1)
                .subscribe(sent -> {}, fault -> cancel(id, running), () -> complete(id, running)));
    }

    /** One message at a time: the operation goes on when the client has this one. */
    private Mono<String> tell(String id, Disposable running, GraphResult result) {
        if (result.refusal() == null) {
            return line.send(Message.of("next", id, result.body()));
        }
        operations.remove(id, running);
        Object errors = Objects.requireNonNull(result.body().get("errors"));
        return line.send(Message.of("error", id, errors));
    }

    private void refuse(String id, GraphError error, GraphContext known) {
        line.say(Message.of("error", id, List.of(ErrorRenderer.render(error, known.traceId()))));
    }

    /** The name is free before the client hears so, and may stand for the next operation by then. */
    private void complete(String id, Disposable running) {
        if (operations.remove(id, running)) {
            line.say(Message.of("complete", id, null));
        }
    }

    private void cancel(String id, Disposable running) {
        operations.remove(id, running);
        running.dispose();
    }

    private void cancel(String id) {
        Disposable running = operations.remove(id);
        if (running != null) {
            running.dispose();
        }
    }
}
