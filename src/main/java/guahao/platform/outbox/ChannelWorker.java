package guahao.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works one channel's queue off, by itself, so that a slow gateway holds no other channel up. */
final class ChannelWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelWorker.class);
    private static final Duration LET_FINISH = Duration.ofSeconds(10);

    private final Channel channel;
    private final Runnable work;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService thread;

    /** @param work delivers what is due and returns when nothing is */
    ChannelWorker(Channel channel, Runnable work) {
        this.channel = channel;
        this.work = work;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("outbox-" + channel.code()).factory());
    }

    /** Soon and in the background; asking again before it begins changes nothing. */
    void begin() {
        if (asked.compareAndSet(false, true)) {
            try {
                thread.execute(this::run);
            } catch (RejectedExecutionException e) {
                LOG.debug("Stopped: messages for {} wait for the next server", channel.code());
            }
        }
    }

    private void run() {
        asked.set(false);
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Messages for {} are not delivered now: {}", channel.code(), e.getMessage());
        }
    }

    static void stop(List<ChannelWorker> workers) {
        workers.forEach(worker -> worker.thread.shutdown());
        long end = System.nanoTime() + LET_FINISH.toNanos();
        workers.forEach(worker -> worker.awaitEnd(end - System.nanoTime()));
    }

    private void awaitEnd(long nanos) {
        try {
            if (!thread.awaitTermination(nanos, TimeUnit.NANOSECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
