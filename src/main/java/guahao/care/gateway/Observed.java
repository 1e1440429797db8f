package guahao.care.gateway;

import guahao.care.metrics.Metric;
import guahao.care.metrics.Metrics;
import guahao.platform.caller.Caller;
import guahao.platform.database.Patience;
import guahao.platform.failure.Failure;
import guahao.wire.dialect.FunctionsDialect;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Notes how each call went, and names what is the matter when something we need is away. */
@Singleton
final class Observed {

    /** For one answer of the database. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final Metrics metrics;
    private final Clock clock;

    Observed(Metrics metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    Object call(String function, String action, HttpRequest<?> request, Supplier<Object> deed) {
        long began = System.nanoTime();
        String code = "E_INTERNAL";
        try {
            Object answer = Patience.of(LONGEST_WAIT, deed);
            code = "";
            return answer;
        } catch (RuntimeException e) {
            RuntimeException told = Faults.told(e);
            code = told instanceof Failure failure ? FunctionsDialect.code(failure) : "E_INTERNAL";
            throw told;
        } finally {
            long duration = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            metrics.add(new Metric(function, action, code, duration, actor(request), clock.millis()));
        }
    }

    private static @Nullable Long actor(HttpRequest<?> request) {
        Caller caller = Calls.caller(request);
        return caller == null ? null : (Long) caller.id();
    }
}
