package guahao.consultation.live;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.FluxSink;

/** One queue that somebody on this server watches; whoever reads it reads it for all of them, one after the other. */
final class WatchedQueue {

    private final Set<FluxSink<SeenLine>> watchers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger wishes = new AtomicInteger();
    private volatile @Nullable String mark;

    void add(FluxSink<SeenLine> watcher) {
        watchers.add(watcher);
    }

    /** @return whether somebody is left */
    boolean remove(FluxSink<SeenLine> watcher) {
        watchers.remove(watcher);
        return !watchers.isEmpty();
    }

    /** Whether nobody is reading who could be asked to read once more. */
    boolean wish() {
        return wishes.getAndIncrement() == 0;
    }

    /** Reads until nobody has wished for it since the last reading began. */
    void fulfil(Runnable reading) {
        int granted;
        do {
            granted = wishes.get();
            reading.run();
        } while (!wishes.compareAndSet(granted, 0));
    }

    /** Whether this mark is another than the last one. */
    boolean isNews(String now) {
        boolean news = !Objects.equals(mark, now);
        mark = now;
        return news;
    }

    /** The next look finds news, whatever it sees. */
    void forgetMark() {
        mark = null;
    }

    void tell(SeenLine seen) {
        watchers.forEach(watcher -> watcher.next(seen));
    }

    void end(Throwable why) {
        watchers.forEach(watcher -> watcher.error(why));
    }
}
