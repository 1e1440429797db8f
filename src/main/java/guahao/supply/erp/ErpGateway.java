package guahao.supply.erp;

import guahao.platform.failure.Failure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to the ERP. So many calls at once and no more, none while it is known to be down; a caller waits on a
 * virtual thread of his own and must hold no connection to the database meanwhile.
 */
@Singleton
public final class ErpGateway {

    /** What is asked of the ERP. */
    public interface Question<T> {
        T of(Erp erp) throws ErpFailure;
    }

    private static final Logger LOG = LoggerFactory.getLogger(ErpGateway.class);
    private static final int MOST_FAILURES = 5;
    private static final int MOST_CALLS = 20;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Erp erp;
    private final MeterRegistry meters;
    private final Breaker breaker;
    private final Semaphore calls = new Semaphore(MOST_CALLS, true);

    @Inject
    ErpGateway(Erp erp, MeterRegistry meters, @Value("${guahao.erp.pause:30s}") Duration pause) {
        this(erp, meters, pause, System::nanoTime);
    }

    ErpGateway(Erp erp, MeterRegistry meters, Duration pause, LongSupplier nanos) {
        this.erp = erp;
        this.meters = meters;
        this.breaker = new Breaker(MOST_FAILURES, pause, nanos);
    }

    /**
     * @throws Failure.Unavailable when the ERP does not answer, or is not asked for it lately did not
     * @throws Failure.NotConfigured when there is no ERP
     */
    public <T> T ask(Question<T> question) {
        if (breaker.isShut()) {
            throw away();
        }
        takeTurn();
        try {
            Breaker.Pass pass = breaker.enter();
            if (pass == null) {
                throw away();
            }
            return answered(question, pass);
        } finally {
            calls.release();
        }
    }

    /** Whether it is worth asking; not for long, and past nobody's turn. */
    public boolean isHealthy() {
        return !breaker.isShut() && erp.answers();
    }

    private <T> T answered(Question<T> question, Breaker.Pass pass) {
        boolean settled = false;
        try {
            T answer = question.of(erp);
            settled = true;
            breaker.succeeded(pass);
            count("answered");
            return answer;
        } catch (ErpFailure e) {
            settled = !Thread.currentThread().isInterrupted();
            if (settled && breaker.failed(pass)) {
                LOG.warn("The ERP is left alone for a while");
            }
            LOG.warn("The ERP did not answer: {}", e.getMessage());
            count("failed");
            throw new Failure.Unavailable("erp.failed", "ERP服务异常，请稍后重试", e);
        } finally {
            if (!settled) {
                breaker.abandoned(pass);
            }
        }
    }

    private void takeTurn() {
        try {
            if (calls.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(e);
        }
        throw away();
    }

    private Failure away() {
        return away(null);
    }

    private Failure away(@Nullable Throwable cause) {
        count("not-asked");
        return new Failure.Unavailable("erp.unavailable", "ERP服务暂不可用", cause);
    }

    private void count(String outcome) {
        meters.counter("guahao.erp", "outcome", outcome).increment();
    }
}
