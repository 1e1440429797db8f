package guahao.booking;

import guahao.directory.SlotType;
import guahao.patient.Patient;
import guahao.patient.Patients;
import guahao.platform.database.Transactions;
import guahao.scheduling.Slots;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** An order beyond the slots that were planned (加号): the schedule grows by it. None of a booker's limits count. */
@Singleton
public final class AddedSlots {

    private final Patients patients;
    private final Sessions sessions;
    private final AppointmentRepository repository;
    private final AppointmentWriter writer;
    private final Slots slots;
    private final Transactions transactions;
    private final Clock clock;

    AddedSlots(
            Patients patients,
            Sessions sessions,
            AppointmentRepository repository,
            AppointmentWriter writer,
            Slots slots,
            Transactions transactions,
            Clock clock) {
        this.patients = patients;
        this.sessions = sessions;
        this.repository = repository;
        this.writer = writer;
        this.slots = slots;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Refuses what {@link #add} would refuse. */
    public void requirePossible(long scheduleId, long patientId) {
        requirePossible(
                sessions.get(scheduleId), patients.find(patientId).orElseThrow(() -> Refusals.noPatient(patientId)));
    }

    /** @param request its account is who asked for the slot, and may be anybody's doctor */
    public Appointment add(BookingRequest request, SlotType slotType) {
        return transactions.write(() -> {
            sessions.get(request.scheduleId());
            Patient patient =
                    patients.lock(request.patientId()).orElseThrow(() -> Refusals.noPatient(request.patientId()));
            Session session = sessions.lock(request.scheduleId());
            requirePossible(session, patient);
            int number = slots.add(session.id());
            LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
            Appointment draft = Drafts.added(session, request, slotType, Fees.of(session, patient.type()), number, now);
            return writer.insert(draft);
        });
    }

    private void requirePossible(Session session, Patient patient) {
        if (!session.schedule().open()) {
            throw Refusals.stopped();
        }
        if (session.schedule().date().isBefore(LocalDateTime.now(clock).toLocalDate())) {
            throw Refusals.refused("over", "该排班已结束");
        }
        var valid = new Conditions()
                .and("patient_id = ?", patient.id())
                .and("schedule_id = ?", session.id())
                .and("status in ('PENDING', 'CONFIRMED', 'COMPLETED')");
        if (repository.count(valid) > 0) {
            throw Refusals.refused("has-order", "患者在该排班已有有效挂号");
        }
    }
}
