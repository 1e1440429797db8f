package guahao.supply.monitor;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes calls from their requests' path and writes them in the background. It holds so many and no more: those that
 * come while the database is away for long are lost, and counted.
 */
@Singleton
final class CallLog {

    private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);
    private static final int MOST_WAITING = 10_000;
    private static final int BATCH = 500;

    private final CallRepository repository;
    private final BlockingQueue<Call> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final List<Call> taken = new ArrayList<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final Counter lost;

    CallLog(CallRepository repository, MeterRegistry meters) {
        this.repository = repository;
        this.lost = meters.counter("guahao.supply.calls.lost");
    }

    void add(Call call) {
        if (!waiting.offer(call)) {
            lost.increment();
        }
    }

    @EventListener
    void onShutdown(ShutdownEvent event) {
        write();
    }

    @Scheduled(fixedDelay = "1s")
    void write() {
        writing.lock();
        try {
            while (take()) {
                repository.save(taken);
                taken.clear();
            }
        } catch (RuntimeException e) {
            LOG.warn("Calls are not written now: {}", e.getMessage());
        } finally {
            writing.unlock();
        }
    }

    /** What could not be written comes first. */
    private boolean take() {
        if (taken.isEmpty()) {
            waiting.drainTo(taken, BATCH);
        }
        return !taken.isEmpty();
    }
}
