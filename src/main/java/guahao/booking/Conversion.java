package guahao.booking;

import guahao.patient.Patient;
import guahao.patient.Patients;
import guahao.platform.database.Transactions;
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
            Patients patients,
            OrderLock lock,
            Slots slots,
            Transactions transactions,
            Clock clock) {
        this.appointments = appointments;
        this.writer = writer;
        this.checks = checks;
        this.limits = limits;
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
        OrderLock.Held held = lock.hold(seen);
        requireWaiting(held.order());
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        BookingChecks.requireOpen(held.session(), now);
        limits.requireNoOrderHere(patient.id(), held.session(), now);
        OptionalInt number = slots.take(held.session().schedule());
        if (number.isEmpty()) {
            throw Refusals.noSlotForWaiting();
        }
        writer.promote(held.order(), number.getAsInt(), now);
        return appointments.get(seen.id());
    }

    private static void requireWaiting(Appointment order) {
        if (!order.isWaiting()) {
            throw Refusals.refused("not-waiting", "当前状态不可转预约");
        }
    }
}
