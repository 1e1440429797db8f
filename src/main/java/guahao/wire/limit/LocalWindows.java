package guahao.wire.limit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** The same count within one instance, for the callers seen last. */
final class LocalWindows {

    private static final int MOST_CALLERS = 20_000;

    private final long windowMillis;

    private final Map<String, Deque<Long>> requests = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Long>> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    LocalWindows(Duration window) {
        this.windowMillis = window.toMillis();
    }

    /** -1 when counted, else the milliseconds to wait. */
    synchronized long take(String key, int limit, long now) {
        long wait = look(key, limit, now);
        if (wait < 0) {
            requests.computeIfAbsent(key, unused -> new ArrayDeque<>()).addLast(now);
        }
        return wait;
    }

    /** As {@link #take} and counts nothing. */
    synchronized long look(String key, int limit, long now) {
        Deque<Long> times = requests.get(key);
        if (times == null) {
            return -1;
        }
        for (Long first = times.peekFirst(); first != null && first <= now - windowMillis; first = times.peekFirst()) {
            times.removeFirst();
        }
        return times.size() >= limit ? times.getFirst() + windowMillis - now : -1;
    }
}
