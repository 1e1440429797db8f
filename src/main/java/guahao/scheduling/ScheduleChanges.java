package guahao.scheduling;

import guahao.platform.database.Transactions;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * In which order this server read schedules and changed them. Several share a place, so one may seem to have changed
 * that has not, never the other way round.
 */
@Singleton
final class ScheduleChanges {

    private static final int PLACES = 1 << 14;

    private final AtomicLong moment = new AtomicLong();
    private final AtomicLongArray schedules = new AtomicLongArray(PLACES);
    private final AtomicLongArray doctors = new AtomicLongArray(PLACES);
    private final Transactions transactions;

    ScheduleChanges(Transactions transactions) {
        this.transactions = transactions;
    }

    /** To be asked before a reading: whatever is changed from now on comes later. */
    long now() {
        return moment.incrementAndGet();
    }

    /** In the transaction that changes them; it counts when that is over, however it ends. */
    void ofSchedules(Collection<Long> ids) {
        note(schedules, List.copyOf(ids));
    }

    /** As {@link #ofSchedules}, of doctors who may have some that they did not have before. */
    void ofDoctors(Collection<Long> ids) {
        note(doctors, List.copyOf(ids));
    }

    private void note(AtomicLongArray places, List<Long> ids) {
        // First of all after the commit, before anybody is told of it; and in any case, for it may have failed to
        // answer.
        transactions.afterCommit(() -> noteNow(places, ids));
        transactions.afterCompletion(() -> noteNow(places, ids));
    }

    private void noteNow(AtomicLongArray places, List<Long> ids) {
        long changed = moment.incrementAndGet();
        for (Long id : ids) {
            places.accumulateAndGet(place(id), changed, Math::max);
        }
    }

    /** Whether what was read of the doctor then would be read again now, as far as this server knows. */
    boolean isUnchangedSince(long reading, long doctorId, List<Schedule> read) {
        if (doctors.get(place(doctorId)) > reading) {
            return false;
        }
        for (Schedule schedule : read) {
            if (schedules.get(place(schedule.id())) > reading) {
                return false;
            }
        }
        return true;
    }

    private static int place(long id) {
        return (int) (id & (PLACES - 1));
    }
}
