package guahao.statistics;

import guahao.scheduling.Days;
import guahao.scheduling.Schedule;
import guahao.scheduling.ScheduleFilter;
import guahao.scheduling.Schedules;
import guahao.statistics.RegistrationRepository.Count;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What doctors have on their schedules, those without orders included. */
@Singleton
public final class DoctorReports {

    private static final Comparator<ScheduleFigures> MOST_FIRST = Comparator.comparing(
                    ScheduleFigures::figures, RankingOrder.REGISTRATIONS.mostFirst())
            .thenComparingLong(one -> one.schedule().id());

    private final Schedules schedules;
    private final RegistrationRepository repository;

    DoctorReports(Schedules schedules, RegistrationRepository repository) {
        this.schedules = schedules;
        this.repository = repository;
    }

    /** All of it rests on the same reading, so its parts agree whatever is booked meanwhile. */
    public DoctorReport report(long doctorId, Days days) {
        List<Schedule> all = schedules.all(ScheduleFilter.during(days).ofDoctors(List.of(doctorId)));
        Map<Long, List<Share>> shares = shares(all, repository.ofDoctor(doctorId, days));
        List<ScheduleFigures> figures = all.stream()
                .map(schedule -> figures(schedule, shares.getOrDefault(schedule.id(), List.of())))
                .sorted(MOST_FIRST)
                .toList();
        return new DoctorReport(
                new Report(days, shares.values().stream().flatMap(List::stream).toList()), figures);
    }

    /** By schedule. */
    private static Map<Long, List<Share>> shares(List<Schedule> all, List<Count> counts) {
        Map<Long, Schedule> known = all.stream().collect(Collectors.toMap(Schedule::id, Function.identity()));
        Map<Long, List<Share>> shares = new HashMap<>();
        for (Count count : counts) {
            Schedule schedule = known.get(count.scheduleId());
            if (schedule != null) {
                shares.computeIfAbsent(schedule.id(), id -> new ArrayList<>()).add(share(schedule, count));
            }
        }
        return shares;
    }

    private static Share share(Schedule schedule, Count count) {
        BigDecimal revenue = schedule.price().multiply(BigDecimal.valueOf(count.registrations()));
        return new Share(
                schedule.doctorId(),
                schedule.clinicId(),
                schedule.section(),
                count.slotType(),
                new Figures(count.registrations(), revenue, count.completed()));
    }

    private static ScheduleFigures figures(Schedule schedule, List<Share> shares) {
        return new ScheduleFigures(schedule, shares.stream().map(Share::figures).reduce(Figures.NONE, Figures::plus));
    }
}
