package guahao.wire.graphql.stream;

import guahao.wire.graphql.GraphContext;
import guahao.wire.graphql.execution.GraphRequest;
import guahao.wire.graphql.execution.GraphResult;
import guahao.wire.graphql.execution.JsonWriter;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * Server-sent events, in the distinct connections mode of graphql-sse: {@code next} for each result, {@code complete}
 * at the end, comments as signs of life between. Refusals are results too, for a browser shows its page nothing else.
 */
@Singleton
public final class EventStream {

    private static final String SIGN_OF_LIFE = ":\n\n";
    private static final String COMPLETE = "event: complete\ndata:\n\n";

    private final LiveOperations operations;
    private final StreamSettings settings;

    EventStream(LiveOperations operations, StreamSettings settings) {
        this.operations = operations;
        this.settings = settings;
    }

    public Publisher<byte[]> of(GraphRequest request, GraphContext context) {
        Flux<String> signsOfLife = Flux.interval(settings.heartbeat())
                .onBackpressureDrop()
                .map(tick -> SIGN_OF_LIFE)
                .startWith(SIGN_OF_LIFE);
        Flux<String> events =
                operations.run(request, context).map(EventStream::next).concatWithValues(COMPLETE);
        return Flux.merge(1, signsOfLife, events)
                .takeUntil(COMPLETE::equals)
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static String next(GraphResult result) {
        return "event: next\ndata: " + JsonWriter.text(result.body()) + "\n\n";
    }
}
