package guahao.booking;

import guahao.patient.Patient;
import guahao.patient.Patients;
import guahao.scheduling.Days;
import guahao.scheduling.Schedule;
import guahao.scheduling.ScheduleFilter;
import guahao.scheduling.Schedules;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where an order may move to. */
@Singleton
public final class MoveOptions {

    /** No schedule is made further ahead. */
    private static final int DAYS_AHEAD = 366;

    private final Appointments appointments;
    private final Patients patients;
    private final Schedules schedules;
    private final Sessions sessions;
    private final Clock clock;

    MoveOptions(Appointments appointments, Patients patients, Schedules schedules, Sessions sessions, Clock clock) {
        this.appointments = appointments;
        this.patients = patients;
        this.schedules = schedules;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @param price what this patient would pay there */
    public record Option(Session session, BigDecimal price) {}

    public record Options(Appointment order, List<Option> options) {}

    public Options of(long accountId, long id) {
        Appointment order = appointments.ofParty(accountId, id, Refusals.noAppointment(id), "无权查看改约选项");
        Session current = sessions.get(order.scheduleId());
        LocalDateTime now = LocalDateTime.now(clock);
        MoveRules.requireMovable(current, order, now);
        Patient patient = patients.find(order.patientId()).orElseThrow(() -> Refusals.noPatient(order.patientId()));
        List<Schedule> targets = targets(current.schedule(), now.toLocalDate());
        Map<Long, Session> found = sessions.of(targets);
        return new Options(
                order,
                targets.stream()
                        .map(target -> Objects.requireNonNull(found.get(target.id())))
                        .filter(session -> !session.hasStartedAt(now))
                        .map(session -> new Option(session, Fees.of(session, patient.type())))
                        .toList());
    }

    private List<Schedule> targets(Schedule current, LocalDate today) {
        var filter = new ScheduleFilter(
                Days.from(today, DAYS_AHEAD),
                List.of(current.doctorId()),
                List.of(current.clinicId()),
                null,
                current.slotType(),
                true);
        return schedules.all(filter).stream()
                .filter(schedule -> schedule.id() != current.id())
                .toList();
    }
}
