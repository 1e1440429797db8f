package guahao.booking;

import guahao.platform.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

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
        return noteAll(new Conditions().and("patient_id = ?", patientId));
    }

    /**
     * A schedule that looks full may be held by orders that count for nothing any more.
     *
     * @return whether it has to be looked at again
     */
    boolean freed(Session session) {
        return session.schedule().remainingSlots() <= 0
                && noteAll(new Conditions().and("schedule_id = ?", session.id())) > 0;
    }

    /** So that whoever asks for orders in some states finds them in the one in which they count. */
    void noteAllOf(AppointmentFilter filter) {
        if (filter.looksFor(AppointmentStatus.PENDING) || filter.looksFor(AppointmentStatus.TIMEOUT)) {
            noteAll(filter.in(List.of(AppointmentStatus.PENDING)).conditions());
        }
    }

    private int noteAll(Conditions whose) {
        Conditions perhapsOverdue =
                whose.and("status = 'PENDING'").and("payment_since <= ?", earliestEnd(LocalDateTime.now(clock)));
        return (int) repository.open(perhapsOverdue).stream()
                .filter(Appointment::isUnpaid)
                .filter(this::note)
                .count();
    }
}
