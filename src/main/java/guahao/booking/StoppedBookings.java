package guahao.booking;

import guahao.booking.notice.Notice;
import guahao.patient.Patient;
import guahao.patient.Patients;
import guahao.platform.audit.Actor;
import guahao.scheduling.Schedule;
import guahao.scheduling.ScheduleStopped;
import guahao.scheduling.Slots;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Cancels what was booked on a schedule that is stopped, and tells the patients. Nobody is promoted. */
@Singleton
final class StoppedBookings implements ScheduleStopped {

    private final AppointmentRepository repository;
    private final Sessions sessions;
    private final Endings endings;
    private final Notices notices;
    private final Patients patients;
    private final Slots slots;
    private final Clock clock;

    StoppedBookings(
            AppointmentRepository repository,
            Sessions sessions,
            Endings endings,
            Notices notices,
            Patients patients,
            Slots slots,
            Clock clock) {
        this.repository = repository;
        this.sessions = sessions;
        this.endings = endings;
        this.notices = notices;
        this.patients = patients;
        this.slots = slots;
        this.clock = clock;
    }

    @Override
    public void stopped(Schedule schedule, Actor by) {
        List<Appointment> open = repository.lockOpen(schedule.id());
        if (open.isEmpty()) {
            return;
        }
        Session session = sessions.of(schedule);
        LocalDateTime now = LocalDateTime.now(clock);
        Map<Boolean, List<Appointment>> byOverdue =
                open.stream().collect(Collectors.partitioningBy(order -> session.isOverdueAt(order, now)));
        List<Appointment> cancelled = Objects.requireNonNull(byOverdue.get(false));
        Objects.requireNonNull(byOverdue.get(true))
                .forEach(order -> endings.endWithoutRelease(order, Ending.timedOut()));
        cancelled.forEach(order -> endings.endWithoutRelease(order, Ending.cancelled("医院停诊")));
        int held = (int) open.stream().filter(Appointment::isLive).count();
        slots.giveBack(schedule.id(), held);
        tell(session, cancelled);
    }

    private void tell(Session session, List<Appointment> orders) {
        Map<Long, Patient> whose =
                patients.find(orders.stream().map(Appointment::patientId).collect(Collectors.toSet()));
        for (Appointment order : orders) {
            long account = Optional.ofNullable(whose.get(order.patientId()))
                    .map(Patient::accountId)
                    .orElse(order.initiatorId());
            notices.tell(account, Notice.Kind.STOPPED, session, order);
        }
    }
}
