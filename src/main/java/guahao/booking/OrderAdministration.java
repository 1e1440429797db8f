package guahao.booking;

import guahao.platform.audit.Actor;
import guahao.platform.audit.AuditEntry;
import guahao.platform.audit.AuditTrail;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Orders, as administrators make and change them for whomever: by the same rules and limits as everybody. What an order
 * refers to and is not there is refused, for it is no order that is missing.
 */
@Singleton
public final class OrderAdministration {

    private final Booking booking;
    private final Cancellation cancellation;
    private final Rescheduling rescheduling;
    private final Appointments appointments;
    private final BookingChecks checks;
    private final AppointmentWriter writer;
    private final AuditTrail trail;
    private final Transactions transactions;

    OrderAdministration(
            Booking booking,
            Cancellation cancellation,
            Rescheduling rescheduling,
            Appointments appointments,
            BookingChecks checks,
            AppointmentWriter writer,
            AuditTrail trail,
            Transactions transactions) {
        this.booking = booking;
        this.cancellation = cancellation;
        this.rescheduling = rescheduling;
        this.appointments = appointments;
        this.checks = checks;
        this.writer = writer;
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * Keeps other administrators from the order until the transaction ends. It is its patient that is held, as all who
     * hold several things hold him first.
     */
    public void hold(long id) {
        appointments.find(id).ifPresent(order -> checks.lockPatient(order.patientId()));
    }

    public long book(long scheduleId, long patientId, @Nullable String symptoms, Actor actor) {
        return transactions.write(() -> {
            var request = new BookingRequest(actor.accountId(), scheduleId, patientId, symptoms);
            long id = referring(() -> booking.bookForAnybody(request)).id();
            record("appointment.booked", id, actor);
            return id;
        });
    }

    public void move(long id, long scheduleId, Actor actor) {
        transactions.write(() -> {
            referring(() -> {
                rescheduling.rescheduleForAnybody(id, scheduleId);
                return id;
            });
            record("appointment.moved", id, actor);
            return id;
        });
    }

    public void describe(long id, @Nullable String symptoms, Actor actor) {
        transactions.write(() -> {
            writer.describe(id, symptoms);
            record("appointment.changed", id, actor);
            return id;
        });
    }

    public void cancel(long id, Actor actor) {
        transactions.write(() -> {
            cancellation.cancelForAnybody(id);
            record("appointment.cancelled", id, actor);
            return id;
        });
    }

    private static <T> T referring(Supplier<T> deed) {
        try {
            return deed.get();
        } catch (Failure.NotFound missing) {
            throw new Failure.Conflict(missing.code(), missing.text());
        }
    }

    private void record(String action, long id, Actor actor) {
        trail.record(AuditEntry.of(actor.accountId(), action, "appointment", id), actor.origin());
    }
}
