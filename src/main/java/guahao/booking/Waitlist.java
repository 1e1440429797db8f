package guahao.booking;

import guahao.patient.Patient;
import guahao.patient.Patients;
import guahao.platform.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Waiting for a slot of a schedule that has none left (候补). */
@Singleton
public final class Waitlist {

    /**
     * @param position from 1, among those who still wait
     * @param convertible whether a slot is free for whoever comes first
     */
    public record Entry(Appointment order, Session session, int position, boolean convertible) {}

    private final Appointments appointments;
    private final AppointmentRepository repository;
    private final AppointmentWriter writer;
    private final BookingChecks checks;
    private final PatientLimits limits;
    private final Patients patients;
    private final Sessions sessions;
    private final Timeouts timeouts;
    private final Transactions transactions;
    private final Clock clock;

    Waitlist(
            Appointments appointments,
            AppointmentRepository repository,
            AppointmentWriter writer,
            BookingChecks checks,
            PatientLimits limits,
            Patients patients,
            Sessions sessions,
            Timeouts timeouts,
            Transactions transactions,
            Clock clock) {
        this.appointments = appointments;
        this.repository = repository;
        this.writer = writer;
        this.checks = checks;
        this.limits = limits;
        this.patients = patients;
        this.sessions = sessions;
        this.timeouts = timeouts;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Entry join(BookingRequest request) {
        return transactions.write(() -> {
            Session seen = sessions.get(request.scheduleId());
            Patient patient = checks.lockPatient(request, "无权为该患者候补");
            checks.requireNotBanned(request.accountId());
            Session locked = sessions.lock(seen.id());
            Session session = timeouts.freed(locked) ? sessions.lock(seen.id()) : locked;
            LocalDateTime now = now();
            BookingChecks.requireOpen(session, now);
            BookingChecks.requireBookableDay(session, now);
            requireReasonToWait(session, patient.id());
            limits.requireMayBook(patient.id(), session, now);
            Appointment order = writer.insert(Drafts.waiting(session, request, Fees.of(session, patient.type()), now));
            return entry(order, session, appointments.positions(List.of(order.id())), now);
        });
    }

    private void requireReasonToWait(Session session, long patientId) {
        if (session.schedule().remainingSlots() > 0) {
            throw Refusals.slotsAreFree();
        }
        var waiting = new Conditions().and("patient_id = ?", patientId).and("waiting_schedule = ?", session.id());
        if (repository.count(waiting) > 0) {
            throw Refusals.alreadyWaiting();
        }
    }

    /** Those to which the account is party, newest first, but for what waits in vain. */
    public List<Entry> of(long accountId) {
        LocalDateTime now = now();
        List<Appointment> orders = Stream.concat(ownOf(accountId), madeBy(accountId))
                .distinct()
                .sorted(Comparator.comparing(Appointment::createdAt)
                        .thenComparingLong(Appointment::id)
                        .reversed())
                .toList();
        Map<Long, Session> found = sessions.ofIds(
                orders.stream().map(Appointment::scheduleId).distinct().toList());
        Map<Long, Integer> positions =
                appointments.positions(orders.stream().map(Appointment::id).toList());
        return orders.stream()
                .map(order -> entry(order, Objects.requireNonNull(found.get(order.scheduleId())), positions, now))
                .filter(entry -> !entry.session().hasStartedAt(now))
                .toList();
    }

    private Stream<Appointment> ownOf(long accountId) {
        return patients
                .ofAccount(accountId)
                .map(own -> repository.waiting(new Conditions().and("patient_id = ?", own.id())))
                .stream()
                .flatMap(List::stream);
    }

    private Stream<Appointment> madeBy(long accountId) {
        return repository.waiting(new Conditions().and("initiator_id = ?", accountId)).stream();
    }

    private static Entry entry(Appointment order, Session session, Map<Long, Integer> positions, LocalDateTime now) {
        return new Entry(order, session, positions.getOrDefault(order.id(), 1), session.takesFromWaitlistAt(now));
    }

    public void leave(long accountId, long id) {
        Appointment order = appointments.ofParty(accountId, id, Refusals.noWaiting(id), "无权取消该候补");
        boolean left = order.isWaiting() && writer.end(order, Ending.cancelled(null), now(), null);
        if (!left) {
            throw Refusals.refused("not-waiting", "当前状态不可取消");
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
