package guahao.platform.convoy;

import io.micrometer.core.instrument.DistributionSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Deeds of one kind, each done alone as long as there is a free lane. Those that come while all lanes are taken wait
 * for the next one and go on it together, which costs less than one by one; so the more come, the less each costs.
 * Whoever could not go along is done alone after all, on the thread that asked for it.
 */
public final class Convoy<D, R> {

    /** Does what it can of several deeds as one. */
    public interface Together<D, R> {

        /** @return for each deed, in their order, what came of it; empty when it has to be done alone, and was not */
        List<Optional<R>> act(List<D> deeds);
    }

    private record Waiting<D, R>(D deed, CompletableFuture<Optional<R>> outcome) {

        boolean isOverWithin(Duration time) {
            try {
                outcome.get(time.toNanos(), TimeUnit.NANOSECONDS);
                return true;
            } catch (ExecutionException e) {
                return true;
            } catch (TimeoutException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final int most;
    private final Function<D, R> alone;
    private final Together<D, R> together;
    private final DistributionSummary sizes;
    private final Semaphore lanes;
    private final Queue<Waiting<D, R>> queue = new ConcurrentLinkedQueue<>();

    /**
     * @param lanes how many are at work at once
     * @param most how many deeds go together
     * @param sizes is told how many there were each time that some went together
     */
    public Convoy(int lanes, int most, Function<D, R> alone, Together<D, R> together, DistributionSummary sizes) {
        this.lanes = new Semaphore(lanes);
        this.most = most;
        this.alone = alone;
        this.together = together;
        this.sizes = sizes;
    }

    public R act(D deed) {
        if (queue.isEmpty() && lanes.tryAcquire()) {
            try {
                return alone.apply(deed);
            } finally {
                lanes.release();
                setOut();
            }
        }
        Waiting<D, R> waiting = new Waiting<>(deed, new CompletableFuture<>());
        queue.add(waiting);
        setOut();
        return outcome(waiting).orElseGet(() -> alone.apply(deed));
    }

    /** Whoever is not fetched in time goes alone, so that those who are held up do not hold up all behind them. */
    private Optional<R> outcome(Waiting<D, R> waiting) {
        if (!waiting.isOverWithin(PATIENCE) && queue.remove(waiting)) {
            return Optional.empty();
        }
        try {
            return waiting.outcome().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Nobody waits while a lane is free: this is called after every addition and after every release. */
    private void setOut() {
        while (!queue.isEmpty() && lanes.tryAcquire()) {
            Thread.ofVirtual().name("convoy").start(this::drive);
        }
    }

    private void drive() {
        try {
            for (List<Waiting<D, R>> some = next(); !some.isEmpty(); some = next()) {
                lead(some);
            }
        } finally {
            lanes.release();
            setOut();
        }
    }

    /** A power of two, so that whoever makes statements for so many makes few different ones. */
    private List<Waiting<D, R>> next() {
        int size = Integer.highestOneBit(Math.min(most, queue.size()));
        List<Waiting<D, R>> some = new ArrayList<>(size);
        while (some.size() < size) {
            Waiting<D, R> waiting = queue.poll();
            if (waiting == null) {
                break;
            }
            some.add(waiting);
        }
        return some;
    }

    private void lead(List<Waiting<D, R>> some) {
        try {
            List<Optional<R>> outcomes =
                    together.act(some.stream().map(Waiting::deed).toList());
            sizes.record(some.size());
            for (int i = 0; i < some.size(); i++) {
                some.get(i).outcome().complete(outcomes.get(i));
            }
        } catch (Throwable e) {
            // Whatever it is, nobody waits for ever.
            some.forEach(waiting -> waiting.outcome().completeExceptionally(e));
            if (e instanceof Error error) {
                throw error;
            }
        }
    }
}
