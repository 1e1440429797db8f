package guahao.booking;

import guahao.patient.Patient;
import guahao.patient.Patients;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import guahao.scheduling.Slots;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/** Who waits takes a free slot, wherever he stands: so do bookers, and the first to come gets it. */
@Singleton
public final class Conversion {

    private final Appointments appointments;
    private final AppointmentWriter writer;
    private final BookingChecks checks;
    private final PatientLimits limits;
    private final Timeouts timeouts;
    private final Patients patients;
    private final OrderLock lock;
    private final Slots slots;
    private final Transactions transactions;
    private final Clock clock;

    Conversion(
            Appointments appointments,
            AppointmentWriter writer,
            BookingChecks checks,
            PatientLimits limits,
            Timeouts timeouts,
            Patients patients,
            OrderLock lock,
            Slots slots,
            Transactions transactions,
            Clock clock) {
        this.appointments = appointments;
        this.writer = writer;
        this.checks = checks;
        this.limits = limits;
        this.timeouts = timeouts;
        this.patients = patients;
        this.lock = lock;
        this.slots = slots;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Appointment convert(long accountId, long id) {
        Appointment seen = appointments.ofParty(accountId, id, Refusals.noWaiting(id), "无权操作该候补记录");
        requireWaiting(seen);
        checks.requireNotBanned(accountId);
        return transactions.write(() -> converted(seen));
    }

    private Appointment converted(Appointment seen) {
        Patient patient = patients.lock(seen.patientId()).orElseThrow(() -> Refusals.noPatient(seen.patientId()));
        OrderLock.Held asked = lock.hold(seen);
        requireWaiting(asked.order());
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        BookingChecks.requireOpen(asked.session(), now);
        OrderLock.Held held = wasFreed(patient, asked.session()) ? lock.hold(seen) : asked;
        // The slot may have gone to this very one.
        if (!held.order().isLive()) {
            limits.requireNoOrderHere(patient.id(), held.session(), now);
            takeSlot(held, now);
        }
        return appointments.get(seen.id());
    }

    /** Whether overdue orders, his own or others', have just given slots back. */
    private boolean wasFreed(Patient patient, Session session) {
        return timeouts.noteAllOf(patient.id()) > 0 || timeouts.freed(session);
    }

    private void takeSlot(OrderLock.Held held, LocalDateTime now) {
        requireWaiting(held.order());
        OptionalInt number = slots.take(held.session().schedule());
        if (number.isEmpty()) {
            throw Refusals.noSlotForWaiting();
        }
        if (!writer.promote(held.order(), number.getAsInt(), now)) {
            throw new Failure.Stale();
        }
    }

    private static void requireWaiting(Appointment order) {
        if (!order.isWaiting()) {
            throw Refusals.refused("not-waiting", "当前状态不可转预约");
        }
    }
}
