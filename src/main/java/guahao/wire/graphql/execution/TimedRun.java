package guahao.wire.graphql.execution;

import io.micronaut.core.propagation.PropagatedContext;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs work on a virtual thread of its own and interrupts it when its time is up: a virtual thread that waits for the
 * database or for Redis lets go at once.
 */
final class TimedRun {

    private TimedRun() {}

    /**
     * @throws TimeoutException when the work was given up
     * @throws CancellationException when whoever waited was interrupted
     */
    static <T> T within(Deadline deadline, Callable<T> work) throws TimeoutException {
        FutureTask<T> task = new FutureTask<>(PropagatedContext.getOrEmpty().wrap(work));
        Thread.ofVirtual().name("graphql").start(task);
        try {
            return task.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Nobody waits any more");
        } finally {
            task.cancel(true);
        }
    }
}
