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
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Moving an order to another schedule of the same doctor; both schedules are locked in the order of their ids. */
@Singleton
public final class Rescheduling {

    private final Appointments appointments;
    private final BookingChecks checks;
    private final PatientLimits limits;
    private final Patients patients;
    private final Sessions sessions;
    private final AppointmentRepository repository;
    private final MoveWriter writer;
    private final Endings endings;
    private final Slots slots;
    private final Transactions transactions;
    private final Clock clock;

    Rescheduling(
            Appointments appointments,
            BookingChecks checks,
            PatientLimits limits,
            Patients patients,
            Sessions sessions,
            AppointmentRepository repository,
            MoveWriter writer,
            Endings endings,
            Slots slots,
            Transactions transactions,
            Clock clock) {
        this.appointments = appointments;
        this.checks = checks;
        this.limits = limits;
        this.patients = patients;
        this.sessions = sessions;
        this.repository = repository;
        this.writer = writer;
        this.endings = endings;
        this.slots = slots;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What an order was, and what it has become. */
    public record Moved(Appointment before, Appointment after) {}

    public Moved reschedule(long accountId, long id, long targetId) {
        Appointment seen = appointments.ofParty(accountId, id, Refusals.noAppointment(id), "无权改约该订单");
        checks.requireNotBanned(accountId);
        MoveRules.requireMovable(sessions.get(seen.scheduleId()), seen, now());
        return transactions.write(() -> moved(seen, targetId));
    }

    /** By an administrator, whose ever it is: the ban that counts is that of the patient's own account. */
    public void rescheduleForAnybody(long id, long targetId) {
        transactions.write(() -> {
            Appointment seen = appointments.get(id);
            checks.requireNotBanned(checks.lockPatient(seen.patientId()));
            return moved(seen, targetId);
        });
    }

    /** Nobody else moves the order while its patient is held, so it is known which schedules to hold. */
    private Moved moved(Appointment seen, long targetId) {
        Patient patient = patients.lock(seen.patientId()).orElseThrow(() -> Refusals.noPatient(seen.patientId()));
        long current = appointments.get(seen.id()).scheduleId();
        Map<Long, Session> held = sessions.lock(List.of(current, targetId));
        Appointment order = repository.lock(seen.id()).orElseThrow(() -> Refusals.noAppointment(seen.id()));
        Session from = Objects.requireNonNull(held.get(current));
        MoveRules.requireMovable(from, order, now());
        Session to = held.get(targetId);
        if (to == null) {
            throw new Failure.NotFound("schedule.unknown", "目标排班", targetId);
        }
        var move = new Move(order, from, to, Fees.of(to, patient.type()));
        MoveRules.requirePossible(move, now());
        limits.requireMayMove(order, to, now());
        return new Moved(order, carriedOut(move));
    }

    private Appointment carriedOut(Move move) {
        int number = slots.take(move.to().schedule()).orElseThrow(MoveRules::noSlots);
        if (move.order().isUnpaid() && move.changesPrice()) {
            endings.giveMoneyBack(move.order(), now());
        }
        writer.move(move, number, now());
        endings.release(move.from());
        return appointments.get(move.order().id());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
