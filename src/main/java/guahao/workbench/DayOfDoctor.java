package guahao.workbench;

import guahao.booking.Appointment;
import guahao.booking.AppointmentStatus;
import guahao.booking.ScheduledOrders;
import guahao.consultation.RecentVisits;
import guahao.consultation.RecentVisits.Recent;
import guahao.scheduling.Days;
import guahao.scheduling.Schedule;
import guahao.scheduling.ScheduleFilter;
import guahao.scheduling.Schedules;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** How a doctor's patients of today stand. */
@Singleton
public final class DayOfDoctor {

    /** @param pending who has not paid, or waits for a slot */
    public record Counts(long pending, long ongoing, long completed) {
        public long total() {
            return pending + ongoing + completed;
        }
    }

    private static final Set<AppointmentStatus> PENDING =
            EnumSet.of(AppointmentStatus.PENDING, AppointmentStatus.WAITLIST);

    private static final Set<AppointmentStatus> SEEN =
            EnumSet.of(AppointmentStatus.CONFIRMED, AppointmentStatus.COMPLETED);

    private final Schedules schedules;
    private final ScheduledOrders orders;
    private final RecentVisits visits;
    private final Clock clock;

    DayOfDoctor(Schedules schedules, ScheduledOrders orders, RecentVisits visits, Clock clock) {
        this.schedules = schedules;
        this.orders = orders;
        this.visits = visits;
        this.clock = clock;
    }

    private static final Counts NONE = new Counts(0, 0, 0);

    public Counts counts(long doctorId) {
        return counts(List.of(doctorId)).getOrDefault(doctorId, NONE);
    }

    /** As {@link #counts(long)} of many, with as many statements; those without orders are left out. */
    public Map<Long, Counts> counts(Collection<Long> doctorIds) {
        Set<AppointmentStatus> counted = EnumSet.copyOf(SEEN);
        counted.addAll(PENDING);
        Map<Long, Long> doctors = today(doctorIds);
        return orders.of(doctors.keySet(), counted).stream()
                .collect(Collectors.groupingBy(
                        order -> Objects.requireNonNull(doctors.get(order.scheduleId())),
                        Collectors.collectingAndThen(Collectors.toList(), DayOfDoctor::counted)));
    }

    private static Counts counted(List<Appointment> all) {
        return new Counts(
                all.stream().filter(order -> PENDING.contains(order.status())).count(),
                count(all, AppointmentStatus.CONFIRMED),
                count(all, AppointmentStatus.COMPLETED));
    }

    private static long count(List<Appointment> all, AppointmentStatus status) {
        return all.stream().filter(order -> order.status() == status).count();
    }

    public List<Recent> recent(long doctorId, int most) {
        List<Long> seen = orders.of(today(List.of(doctorId)).keySet(), SEEN).stream()
                .map(Appointment::id)
                .toList();
        return visits.ofOrders(seen, most);
    }

    /** The schedules of today, each with its doctor. */
    private Map<Long, Long> today(Collection<Long> doctorIds) {
        var day = ScheduleFilter.during(Days.only(LocalDate.now(clock))).ofDoctors(doctorIds);
        return schedules.all(day).stream().collect(Collectors.toMap(Schedule::id, Schedule::doctorId));
    }
}
