package guahao.scheduling;

import guahao.platform.audit.Actor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands for whoever books: says which schedules have orders, and hears of those that are stopped. */
@Singleton
public final class Bookings implements ScheduleUse, ScheduleStopped {

    /** Schedules with an order, live or past. */
    public final Set<Long> used = ConcurrentHashMap.newKeySet();
    /** Schedules with a live order. */
    public final Set<Long> live = ConcurrentHashMap.newKeySet();
    /** Schedules whose stopping cannot be borne. */
    public final Set<Long> unbearable = ConcurrentHashMap.newKeySet();

    public final List<Schedule> stopped = new CopyOnWriteArrayList<>();

    @Override
    public boolean isUsed(long scheduleId) {
        return used.contains(scheduleId);
    }

    @Override
    public boolean isLive(long scheduleId) {
        return live.contains(scheduleId);
    }

    @Override
    public void stopped(Schedule schedule, Actor by) {
        if (unbearable.contains(schedule.id())) {
            throw new IllegalStateException("Stopping " + schedule.id() + " fails, as the test wants it to");
        }
        stopped.add(schedule);
    }

    public long timesStopped(long id) {
        return stopped.stream().filter(schedule -> schedule.id() == id).count();
    }
}
