package guahao.booking;

import guahao.patient.Patient;
import guahao.platform.convoy.Convoy;
import guahao.platform.database.Transactions;
import guahao.scheduling.Slots;
import guahao.wire.idempotency.KeyInHand;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Taking a slot. The patient is locked first, the schedule only when its slot is taken, which the last two statements
 * do: those who rush for one schedule hold it from each other no longer than that. Those who come while others are at
 * it are booked together, see {@link JointBooking}.
 */
@Singleton
public final class Booking {

    private static final int LANES = 2;
    private static final int MOST_TOGETHER = 32;

    private final Sessions sessions;
    private final BookingChecks checks;
    private final PatientLimits limits;
    private final Slots slots;
    private final AppointmentWriter writer;
    private final Timeouts timeouts;
    private final List<BookingObserver> observers;
    private final Transactions transactions;
    private final Clock clock;
    private final Convoy<Wanted, Object> convoy;

    Booking(
            Sessions sessions,
            BookingChecks checks,
            PatientLimits limits,
            Slots slots,
            AppointmentWriter writer,
            Timeouts timeouts,
            List<BookingObserver> observers,
            Transactions transactions,
            Clock clock,
            JointBooking joint,
            MeterRegistry meters) {
        this.sessions = sessions;
        this.checks = checks;
        this.limits = limits;
        this.slots = slots;
        this.writer = writer;
        this.timeouts = timeouts;
        this.observers = observers;
        this.transactions = transactions;
        this.clock = clock;
        this.convoy = new Convoy<>(
                LANES,
                MOST_TOGETHER,
                this::alone,
                joint::book,
                DistributionSummary.builder("guahao.bookings.together")
                        .description("How many tried to book together")
                        .register(meters));
    }

    /**
     * Takes the {@link KeyInHand} along.
     *
     * @param answer what is told of the order, and told again under the same key
     */
    @SuppressWarnings("unchecked") // What comes back is what the answer made, be it now or the first time.
    public <A> A book(BookingRequest request, Function<Appointment, A> answer) {
        if (transactions.isUnderWay()) {
            return answer.apply(booked(request));
        }
        return (A) convoy.act(new Wanted(request, answer, KeyInHand.current().orElse(null)));
    }

    private Object alone(Wanted wanted) {
        Supplier<Object> deed = () -> wanted.answer().apply(booked(wanted.request()));
        return wanted.key() == null ? transactions.write(deed) : wanted.key().once(deed);
    }

    private Appointment booked(BookingRequest request) {
        Session seen = sessions.get(request.scheduleId());
        Patient patient = checks.lockPatient(request, "无权为该患者预约");
        checks.requireNotBanned(request.accountId());
        Appointment order = taken(seen, patient, request);
        observers.forEach(observer -> observer.booked(List.of(order)));
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
        Appointment order = take(timeouts.freed(seen) ? sessions.get(seen.id()) : seen, patient, request);
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
}
