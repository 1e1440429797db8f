package guahao.booking.rest;

import guahao.booking.Appointment;
import guahao.booking.Appointments;
import guahao.booking.Session;
import guahao.booking.Sessions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says of listed orders how far they have come by now and what may be done with them. */
@Singleton
final class AppointmentItems {

    private final Appointments appointments;
    private final Sessions sessions;
    private final Clock clock;

    AppointmentItems(Appointments appointments, Sessions sessions, Clock clock) {
        this.appointments = appointments;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** With as many statements for many as for one. An order that went meanwhile is left as it was listed. */
    List<AppointmentItem> now(List<AppointmentItem> listed) {
        Map<Long, Appointment> orders =
                appointments.find(listed.stream().map(AppointmentItem::id).toList());
        Map<Long, Session> around = sessions.ofIds(
                orders.values().stream().map(Appointment::scheduleId).distinct().toList());
        Map<Long, Integer> positions = appointments.positions(orders.values().stream()
                .filter(Appointment::isWaiting)
                .map(Appointment::id)
                .toList());
        LocalDateTime now = LocalDateTime.now(clock);
        return listed.stream()
                .map(item -> {
                    Appointment order = orders.get(item.id());
                    return order == null
                            ? item
                            : now(item, order, Objects.requireNonNull(around.get(order.scheduleId())), positions, now);
                })
                .toList();
    }

    private static AppointmentItem now(
            AppointmentItem item, Appointment order, Session session, Map<Long, Integer> positions, LocalDateTime now) {
        return item.as(
                session.asOf(now, order),
                order.isWaiting() ? positions.get(order.id()) : order.queueNumber(),
                session.mayCancel(order, now),
                session.mayReschedule(order, now));
    }
}
