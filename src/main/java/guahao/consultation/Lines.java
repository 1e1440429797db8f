package guahao.consultation;

import guahao.booking.Appointment;
import guahao.booking.AppointmentStatus;
import guahao.booking.ScheduledOrders;
import guahao.platform.failure.Failure;
import guahao.scheduling.Schedule;
import guahao.scheduling.Schedules;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the queues of schedules. */
@Singleton
public final class Lines {

    private static final Set<AppointmentStatus> MEMBERS =
            Set.of(AppointmentStatus.CONFIRMED, AppointmentStatus.COMPLETED, AppointmentStatus.WAITLIST);

    private static final Comparator<QueueEntry> LAST_FIRST = Comparator.<QueueEntry, LocalDateTime>comparing(
                    entry -> Objects.requireNonNullElse(entry.visitedAt(), LocalDateTime.MIN))
            .thenComparingLong(entry -> entry.order().id())
            .reversed();

    private final Schedules schedules;
    private final ScheduledOrders orders;
    private final TurnRepository turns;

    Lines(Schedules schedules, ScheduledOrders orders, TurnRepository turns) {
        this.schedules = schedules;
        this.orders = orders;
        this.turns = turns;
    }

    public Line of(long scheduleId) {
        Schedule schedule = schedules.schedule(scheduleId).orElseThrow(() -> unknown(scheduleId));
        List<Appointment> members = orders.of(List.of(scheduleId), MEMBERS);
        Map<Long, Turn> standing = turns.of(scheduleId);
        List<QueueEntry> confirmed = entries(members, standing, AppointmentStatus.CONFIRMED)
                .sorted(QueueEntry.IN_TURN)
                .toList();
        return new Line(
                schedule,
                confirmed.stream()
                        .filter(entry -> entry.turn().called())
                        .findFirst()
                        .orElse(null),
                confirmed.stream().filter(entry -> !entry.turn().called()).toList(),
                members.stream().filter(Appointment::isWaiting).toList(),
                entries(members, standing, AppointmentStatus.COMPLETED)
                        .sorted(LAST_FIRST)
                        .toList());
    }

    private static Stream<QueueEntry> entries(
            List<Appointment> members, Map<Long, Turn> standing, AppointmentStatus status) {
        return members.stream()
                .filter(order -> order.status() == status)
                .map(order -> new QueueEntry(order, standing.getOrDefault(order.id(), Turn.NONE)));
    }

    static Failure unknown(long scheduleId) {
        return new Failure.NotFound("schedule.unknown", "排班 " + scheduleId + " ", scheduleId);
    }
}
