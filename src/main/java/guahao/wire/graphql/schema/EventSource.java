package guahao.wire.graphql.schema;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/** Moves a subscription's events to virtual threads, one at a time, for what is read below them may block. */
record EventSource(DataFetcher<?> fetcher, Scheduler scheduler) implements DataFetcher<@Nullable Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        return fetcher.get(environment) instanceof Publisher<?> events
                ? Flux.from(events).publishOn(scheduler, 1)
                : null;
    }
}
