package guahao.scheduling;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Schedules of doctors for whoever only looks. What this server changes is seen at once, what others change within a
 * second.
 */
@Singleton
final class ScheduleMemory {

    private static final Duration BELIEVED = Duration.ofSeconds(1);

    /** Readings and the schedules in them, counted until everything is forgotten. */
    private static final int MOST = 100_000;

    private record Asked(long doctorId, Days days) {}

    /** @param reading its place in the order of {@link ScheduleChanges} */
    private record Read(long reading, long nanos, List<Schedule> schedules) {}

    private final Schedules schedules;
    private final ScheduleChanges changes;
    private final Map<Asked, Read> known = new ConcurrentHashMap<>();
    private final AtomicInteger held = new AtomicInteger();

    ScheduleMemory(Schedules schedules, ScheduleChanges changes) {
        this.schedules = schedules;
        this.changes = changes;
    }

    /** As {@link Schedules#ofDoctors}. */
    Map<Long, List<Schedule>> ofDoctors(Collection<Long> ids, Days days) {
        Map<Long, List<Schedule>> found = new HashMap<>();
        List<Long> unknown = new ArrayList<>();
        long now = System.nanoTime();
        for (Long id : ids) {
            Read read = known.get(new Asked(id, days));
            if (read != null && isBelieved(read, id, now)) {
                found.put(id, read.schedules());
            } else {
                unknown.add(id);
            }
        }
        if (!unknown.isEmpty()) {
            read(unknown, days).forEach((id, read) -> found.put(id, read.schedules()));
        }
        return found;
    }

    private boolean isBelieved(Read read, long doctorId, long now) {
        return now - read.nanos() < BELIEVED.toNanos()
                && changes.isUnchangedSince(read.reading(), doctorId, read.schedules());
    }

    private Map<Long, Read> read(List<Long> ids, Days days) {
        long reading = changes.now();
        long now = System.nanoTime();
        Map<Long, List<Schedule>> found = schedules.ofDoctors(ids, days);
        int more = ids.size() + found.values().stream().mapToInt(List::size).sum();
        if (held.addAndGet(more) > MOST) {
            forget();
        }
        Map<Long, Read> read = new HashMap<>();
        for (Long id : ids) {
            Read one = new Read(reading, now, List.copyOf(found.getOrDefault(id, List.of())));
            read.put(id, one);
            known.put(new Asked(id, days), one);
        }
        return read;
    }

    void forget() {
        held.set(0);
        known.clear();
    }
}
