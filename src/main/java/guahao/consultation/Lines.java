package guahao.consultation;

import guahao.booking.Appointment;
import guahao.booking.AppointmentStatus;
import guahao.booking.ScheduledOrders;
import guahao.platform.failure.Failure;
import guahao.scheduling.Schedule;
import guahao.scheduling.Schedules;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        return Optional.ofNullable(of(List.of(scheduleId)).get(scheduleId)).orElseThrow(() -> unknown(scheduleId));
    }

    /** Those of many schedules, with as many statements as for one; unknown ones are left out. */
    public Map<Long, Line> of(Collection<Long> scheduleIds) {
        Map<Long, Schedule> found = schedules.schedules(scheduleIds);
        Map<Long, List<Appointment>> members =
                orders.of(found.keySet(), MEMBERS).stream().collect(Collectors.groupingBy(Appointment::scheduleId));
        Map<Long, Map<Long, Turn>> standing = turns.of(found.keySet());
        Map<Long, Line> lines = new HashMap<>();
        found.forEach((id, schedule) -> lines.put(
                id, line(schedule, members.getOrDefault(id, List.of()), standing.getOrDefault(id, Map.of()))));
        return lines;
    }

    private static Line line(Schedule schedule, List<Appointment> members, Map<Long, Turn> standing) {
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

    /** Of each of these queues something that is another once the queue is; queues without anybody are left out. */
    public Map<Long, String> marks(Collection<Long> scheduleIds) {
        Map<Long, String> marks = new HashMap<>(orders.marks(scheduleIds, AppointmentStatus.CONFIRMED));
        turns.marks(scheduleIds)
                .forEach((schedule, mark) -> marks.merge(schedule, mark, (some, more) -> some + " " + more));
        return marks;
    }

    private static Stream<QueueEntry> entries(
            List<Appointment> members, Map<Long, Turn> standing, AppointmentStatus status) {
        return members.stream()
                .filter(order -> order.status() == status)
                .map(order -> new QueueEntry(order, standing.getOrDefault(order.id(), Turn.NONE)));
    }

    public static Failure unknown(long scheduleId) {
        return new Failure.NotFound("schedule.unknown", "排班 " + scheduleId + " ", scheduleId);
    }
}
