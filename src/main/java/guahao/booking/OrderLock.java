package guahao.booking;

import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;

/** Holds an order and its schedule, the schedule first, so that whoever changes both never waits in a circle. */
@Singleton
final class OrderLock {

    /** An order and its schedule, which nobody else changes until the transaction ends. */
    record Held(Session session, Appointment order) {}

    private static final int MOST_ATTEMPTS = 5;

    private final Sessions sessions;
    private final AppointmentRepository repository;

    OrderLock(Sessions sessions, AppointmentRepository repository) {
        this.sessions = sessions;
        this.repository = repository;
    }

    /** It may have moved to another schedule since it was seen. */
    Held hold(Appointment seen) {
        Appointment before = seen;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Session session = sessions.lock(before.scheduleId());
            Appointment order = repository.lock(seen.id()).orElseThrow(() -> Refusals.noAppointment(seen.id()));
            if (order.scheduleId() == session.id()) {
                return new Held(session, order);
            }
            before = order;
        }
        throw new Failure.Stale();
    }
}
