package guahao.consultation.live;

import guahao.consultation.Lines;
import guahao.consultation.QueueChanges;
import guahao.platform.failure.Failure;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/**
 * Watches queues for those who look on: a word from the desk, on whichever server it stands, is quick, and a look at
 * the truth every moment makes sure. However many watch a queue, it is read once.
 */
@Singleton
final class QueueWatch {

    private static final Logger LOG = LoggerFactory.getLogger(QueueWatch.class);

    private final Lines lines;
    private final Seats seats;
    private final ExecutorService readers;
    private final Clock clock;
    private final Map<Long, WatchedQueue> watched = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();

    QueueWatch(
            Lines lines,
            Seats seats,
            QueueChanges changes,
            @Named(TaskExecutors.BLOCKING) ExecutorService readers,
            Clock clock) {
        this.lines = lines;
        this.seats = seats;
        this.readers = readers;
        this.clock = clock;
        changes.listen(this::readAgain);
    }

    /** The present state, and the newest whenever there is one and the watcher has taken the last. */
    Flux<SeenLine> of(long scheduleId, long accountId) {
        return Flux.using(
                () -> seats.take(accountId),
                seat -> Flux.create(sink -> begin(scheduleId, sink), FluxSink.OverflowStrategy.LATEST),
                seats::free);
    }

    private void begin(long scheduleId, FluxSink<SeenLine> watcher) {
        watcher.onDispose(() -> end(scheduleId, watcher));
        watched.compute(scheduleId, (id, present) -> {
            WatchedQueue queue = present == null ? new WatchedQueue() : present;
            queue.add(watcher);
            return queue;
        });
        readAgain(scheduleId);
        if (watcher.isCancelled()) {
            end(scheduleId, watcher);
        }
    }

    private void end(long scheduleId, FluxSink<SeenLine> watcher) {
        watched.computeIfPresent(scheduleId, (id, queue) -> queue.remove(watcher) ? queue : null);
    }

    /** Whether anything is held for anybody. */
    boolean isIdle() {
        return watched.isEmpty() && seats.taken() == 0;
    }

    boolean isWatched(long scheduleId) {
        return watched.containsKey(scheduleId);
    }

    private void readAgain(long scheduleId) {
        WatchedQueue queue = watched.get(scheduleId);
        if (queue != null && queue.wish()) {
            readers.execute(() -> queue.fulfil(() -> read(scheduleId, queue)));
        }
    }

    private void read(long scheduleId, WatchedQueue queue) {
        try {
            queue.tell(new SeenLine(lines.of(scheduleId), LocalDateTime.now(clock)));
        } catch (Failure gone) {
            queue.end(gone);
        } catch (RuntimeException e) {
            LOG.warn("The queue of schedule {} cannot be read: {}", scheduleId, e.getMessage());
            queue.forgetMark();
        }
    }

    @Scheduled(fixedDelay = "400ms")
    void look() {
        if (!watched.isEmpty() && looking.compareAndSet(false, true)) {
            readers.execute(this::readWhatChanged);
        }
    }

    private void readWhatChanged() {
        try {
            Set<Long> ids = Set.copyOf(watched.keySet());
            Map<Long, String> marks = lines.marks(ids);
            for (long id : ids) {
                WatchedQueue queue = watched.get(id);
                if (queue != null && queue.isNews(marks.getOrDefault(id, ""))) {
                    readAgain(id);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("The watched queues cannot be looked at: {}", e.getMessage());
        } finally {
            looking.set(false);
        }
    }
}
