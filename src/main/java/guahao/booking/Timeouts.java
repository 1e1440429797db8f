package guahao.booking;

import guahao.platform.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/** Notes that the time to pay has run out. The order counts as timed out from that second on; this frees its slot. */
@Singleton
final class Timeouts {

    /** The shortest that can be set. */
    private static final int SHORTEST_MINUTES = 5;

    private final AppointmentRepository repository;
    private final OrderLock lock;
    private final Endings endings;
    private final Transactions transactions;
    private final Clock clock;

    Timeouts(
            AppointmentRepository repository, OrderLock lock, Endings endings, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.lock = lock;
        this.endings = endings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What was to be paid since later than this is not overdue, whatever is set. */
    static LocalDateTime earliestEnd(LocalDateTime now) {
        return now.minusMinutes(SHORTEST_MINUTES);
    }

    /** False when there is nothing to note, or somebody else has. */
    boolean note(Appointment seen) {
        return transactions.write(() -> {
            OrderLock.Held held = lock.hold(seen);
            boolean overdue = held.session().isOverdueAt(held.order(), LocalDateTime.now(clock));
            if (overdue) {
                endings.end(held, Ending.timedOut());
            }
            return overdue;
        });
    }

    /** @return how many it noted */
    int noteAllOf(long patientId) {
        return (int) repository.open(new Conditions().and("patient_id = ?", patientId)).stream()
                .filter(Appointment::isUnpaid)
                .filter(this::note)
                .count();
    }
}
