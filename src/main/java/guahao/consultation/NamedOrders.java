package guahao.consultation;

import guahao.booking.Appointment;
import guahao.booking.AppointmentStatus;
import guahao.booking.Appointments;
import guahao.booking.ScheduledOrders;
import guahao.directory.Staff.Member;
import guahao.patient.Patients;
import guahao.platform.failure.Failure;
import guahao.scheduling.Schedule;
import guahao.scheduling.Schedules;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the orders and schedules that a member of staff names, and refuses those of other doctors. */
@Singleton
public final class NamedOrders {

    private static final Set<AppointmentStatus> LIVE =
            EnumSet.of(AppointmentStatus.CONFIRMED, AppointmentStatus.PENDING);

    private final Appointments appointments;
    private final ScheduledOrders orders;
    private final Schedules schedules;
    private final Patients patients;
    private final TurnRepository turns;

    NamedOrders(
            Appointments appointments,
            ScheduledOrders orders,
            Schedules schedules,
            Patients patients,
            TurnRepository turns) {
        this.appointments = appointments;
        this.orders = orders;
        this.schedules = schedules;
        this.patients = patients;
        this.turns = turns;
    }

    /** @return its id */
    public long schedule(Member member, long id) {
        Schedule schedule = schedules.schedule(id).orElseThrow(() -> Lines.unknown(id));
        if (!member.actsFor(schedule.doctorId())) {
            throw Refusals.notYours();
        }
        return schedule.id();
    }

    public Appointment order(Member member, long id) {
        Appointment order = appointments.find(id).orElseThrow(() -> Refusals.noOrder(id));
        schedule(member, order.scheduleId());
        return order;
    }

    /** The one that is being called, else the one that is to be honoured. */
    public Appointment order(Member member, long patientId, long scheduleId) {
        long schedule = schedule(member, scheduleId);
        if (patients.find(patientId).isEmpty()) {
            throw new Failure.NotFound("patient.unknown", "患者", patientId);
        }
        Map<Long, Turn> standing = turns.of(schedule);
        List<Appointment> live = orders.of(List.of(schedule), LIVE).stream()
                .filter(order -> order.patientId() == patientId)
                .toList();
        return live.stream()
                .filter(order -> standing.getOrDefault(order.id(), Turn.NONE).called())
                .findFirst()
                .or(() -> live.stream().findFirst())
                .orElseThrow(() -> new Failure.NotFound("appointment.unknown", "订单", patientId));
    }
}
