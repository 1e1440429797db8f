package guahao.booking;

import guahao.patient.Patient;
import guahao.platform.database.Transactions;
import guahao.scheduling.Slots;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Taking a slot. The patient is locked first, the schedule only when its slot is taken, which the last two statements
 * do: those who rush for one schedule hold it from each other no longer than that.
 */
@Singleton
public final class Booking {

    private final Sessions sessions;
    private final BookingChecks checks;
    private final PatientLimits limits;
    private final Slots slots;
    private final AppointmentWriter writer;
    private final List<BookingObserver> observers;
    private final Transactions transactions;
    private final Clock clock;

    Booking(
            Sessions sessions,
            BookingChecks checks,
            PatientLimits limits,
            Slots slots,
            AppointmentWriter writer,
            List<BookingObserver> observers,
            Transactions transactions,
            Clock clock) {
        this.sessions = sessions;
        this.checks = checks;
        this.limits = limits;
        this.slots = slots;
        this.writer = writer;
        this.observers = observers;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Appointment book(BookingRequest request) {
        return transactions.write(() -> booked(request));
    }

    private Appointment booked(BookingRequest request) {
        Session seen = sessions.get(request.scheduleId());
        Patient patient = checks.lockPatient(request, "无权为该患者预约");
        checks.requireNotBanned(request.accountId());
        Appointment order = taken(seen, patient, request);
        tell(order);
        return order;
    }

    /** By an administrator, for whomever: the ban that counts is that of the patient's own account. */
    public Appointment bookForAnybody(BookingRequest request) {
        return transactions.write(() -> {
            Session seen = sessions.get(request.scheduleId());
            Patient patient = checks.lockPatient(request.patientId());
            checks.requireNotBanned(patient);
            return taken(seen, patient, request);
        });
    }

    private Appointment taken(Session seen, Patient patient, BookingRequest request) {
        Appointment order = take(seen, patient, request);
        if (order == null) {
            order = take(sessions.lock(seen.id()), patient, request);
        }
        if (order == null) {
            throw Refusals.soldOut();
        }
        return order;
    }

    /** Null when somebody was faster, or changed the schedule. */
    private @Nullable Appointment take(Session session, Patient patient, BookingRequest request) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        BookingChecks.requireOpen(session, now);
        BookingChecks.requireBookableDay(session, now);
        if (session.schedule().remainingSlots() <= 0) {
            throw Refusals.soldOut();
        }
        limits.requireMayBook(patient.id(), session, now);
        OptionalInt number = slots.take(session.schedule());
        if (number.isEmpty()) {
            return null;
        }
        BigDecimal price = Fees.of(session, patient.type());
        return writer.insert(Drafts.booked(session, request, price, number.getAsInt(), now));
    }

    private void tell(Appointment order) {
        observers.forEach(observer -> observer.booked(order));
    }
}
