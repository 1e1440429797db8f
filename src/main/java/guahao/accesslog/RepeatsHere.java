package guahao.accesslog;

import java.util.LinkedHashMap;
import java.util.Map;

/** The same within one server, for what counted last. */
final class RepeatsHere {

    private static final int MOST_REMEMBERED = 20_000;
    private static final long WINDOW = Repeats.WINDOW.toMillis();

    /** Oldest first. */
    private final Map<String, Long> counted = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** 1 when it counts, else 0. */
    synchronized long count(String kind, long at) {
        Long last = counted.get(kind);
        if (last != null && Math.abs(at - last) < WINDOW) {
            return 0;
        }
        counted.remove(kind);
        counted.put(kind, at);
        return 1;
    }
}
