package guahao.booking;

import guahao.booking.notice.Notice;
import guahao.scheduling.Slots;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Hands a slot that comes free to who waits longest, in the transaction that frees it: no booker comes in between. */
@Singleton
final class Promotion {

    private final AppointmentRepository repository;
    private final AppointmentWriter writer;
    private final Slots slots;
    private final Notices notices;
    private final Clock clock;

    Promotion(AppointmentRepository repository, AppointmentWriter writer, Slots slots, Notices notices, Clock clock) {
        this.repository = repository;
        this.writer = writer;
        this.slots = slots;
        this.notices = notices;
        this.clock = clock;
    }

    /** @return whether the slot of the locked schedule is taken again */
    boolean promoteFirst(Session session) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        if (!session.schedule().open() || session.hasStartedAt(now)) {
            return false;
        }
        Optional<Appointment> first = repository.lockFirstWaiting(session.id());
        while (first.isPresent()) {
            if (!holdsOrderAlready(first.get())) {
                promote(session, first.get(), now);
                return true;
            }
            writer.end(first.get(), Ending.cancelled("已有该时段预约"), now, null);
            first = repository.lockFirstWaiting(session.id());
        }
        return false;
    }

    private boolean holdsOrderAlready(Appointment waiting) {
        var live = new Conditions()
                .and("patient_id = ?", waiting.patientId())
                .and("live_schedule = ?", waiting.scheduleId());
        return repository.count(live) > 0;
    }

    private void promote(Session session, Appointment waiting, LocalDateTime now) {
        int number = slots.handOver(session.id());
        if (!writer.promote(waiting, number, now)) {
            throw new IllegalStateException("Order " + waiting.id() + " changed although it was locked");
        }
        notices.tell(waiting.initiatorId(), Notice.Kind.PROMOTED, session, waiting);
    }
}
