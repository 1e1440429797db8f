package guahao.platform.health;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;

/** Asks something that may hang, and answers in time all the same. */
@Singleton
final class TimedCheck {

    private static final Duration LIMIT = Duration.ofMillis(2500);

    private final ExecutorService threads;

    TimedCheck(@Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        this.threads = threads;
    }

    Publisher<HealthResult> ask(Supplier<HealthResult> check, HealthResult otherwise) {
        return Publishers.fromCompletableFuture(() -> CompletableFuture.supplyAsync(check, threads)
                .completeOnTimeout(otherwise, LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> otherwise));
    }
}
