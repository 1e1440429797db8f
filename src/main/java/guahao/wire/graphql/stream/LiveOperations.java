package guahao.wire.graphql.stream;

import graphql.ExecutionResult;
import guahao.platform.caller.Caller;
import guahao.platform.caller.Standing;
import guahao.platform.failure.Failure;
import guahao.wire.graphql.GraphContext;
import guahao.wire.graphql.error.GraphError;
import guahao.wire.graphql.execution.GraphRequest;
import guahao.wire.graphql.execution.GraphResult;
import guahao.wire.graphql.execution.Operations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Runs an operation as a stream of results: one for a query, one for each event of a subscription, which is asked for
 * its next event only when the last has been taken. A subscription ends with the token it was made with, be it that its
 * time is over or that it was ended.
 */
@Singleton
final class LiveOperations {

    private static final Logger LOG = LoggerFactory.getLogger(LiveOperations.class);

    private static final Duration LONGEST = Duration.ofDays(30);

    private final Operations operations;
    private final Standing standing;
    private final StreamSettings settings;
    private final Scheduler scheduler;
    private final Clock clock;

    LiveOperations(
            Operations operations,
            Standing standing,
            StreamSettings settings,
            @Named("graphql") Scheduler scheduler,
            Clock clock) {
        this.operations = operations;
        this.standing = standing;
        this.settings = settings;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    Flux<GraphResult> run(GraphRequest request, GraphContext context) {
        return Mono.fromCallable(() -> operations.execute(request, asOfNow(context), operations.deadline()))
                .subscribeOn(scheduler)
                .flatMapMany(result -> results(result, context))
                .onErrorResume(fault -> Mono.just(broken(fault, context)));
    }

    /** A connection may outlive the token that it began with. */
    private GraphContext asOfNow(GraphContext context) {
        Caller caller = context.caller();
        return caller == null || standing.holds(caller) ? context : context.refused(new Failure.Unauthenticated());
    }

    private Flux<GraphResult> results(ExecutionResult result, GraphContext context) {
        if (result.isDataPresent() && result.getData() instanceof Publisher<?> events) {
            return Flux.from(events)
                    .cast(ExecutionResult.class)
                    .map(event -> GraphResult.of(event, context.traceId()))
                    .takeUntilOther(endOf(context.caller()));
        }
        return Flux.just(GraphResult.of(result, context.traceId()));
    }

    private static GraphResult broken(Throwable fault, GraphContext context) {
        if (fault instanceof Failure failure) {
            return GraphResult.refused(GraphError.of(failure), context.traceId());
        }
        LOG.error("A subscription broke off, trace id {}", context.traceId(), fault);
        return GraphResult.refused(GraphError.fault(), context.traceId());
    }

    private Mono<Boolean> endOf(@Nullable Caller caller) {
        if (caller == null) {
            return Mono.never();
        }
        Flux<Boolean> ended = Flux.interval(settings.standing())
                .onBackpressureDrop()
                .concatMap(tick -> fell(caller), 1)
                .filter(fallen -> fallen);
        return Flux.merge(Mono.delay(untilAtMost(caller.expiresAt())).map(late -> true), ended)
                .next();
    }

    /** Who cannot be asked about stays. */
    private Mono<Boolean> fell(Caller caller) {
        return Mono.fromCallable(() -> !standing.holds(caller))
                .subscribeOn(scheduler)
                .onErrorReturn(false);
    }

    /** No token lasts as long as a timer can count. */
    private Duration untilAtMost(Instant end) {
        Instant now = clock.instant();
        return end.isAfter(now.plus(LONGEST)) ? LONGEST : Duration.between(now, end);
    }
}
