package guahao.leave;

import guahao.approval.ApprovalStatus;
import guahao.directory.Doctor;
import guahao.scheduling.Days;
import guahao.scheduling.Schedule;
import guahao.scheduling.Schedules;
import guahao.scheduling.TimeSection;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A doctor's month: when he works, when he is away, and when he could still ask to be. */
@Singleton
public final class LeaveCalendar {

    private final Schedules schedules;
    private final LeaveRepository repository;
    private final LeaveTimes times;

    LeaveCalendar(Schedules schedules, LeaveRepository repository, LeaveTimes times) {
        this.schedules = schedules;
        this.repository = repository;
        this.times = times;
    }

    /**
     * One day of it.
     *
     * @param sections those in which he has schedules, stopped ones too
     * @param free whether an application for at least a part of it would be accepted now
     */
    public record Day(
            LocalDate date,
            boolean today,
            Set<TimeSection> sections,
            Map<LeaveShift, ApprovalStatus> leaves,
            boolean free) {

        /** Null without any; of several the one that counts for most. */
        public @Nullable ApprovalStatus status(LeaveShift shift) {
            return leaves.get(shift);
        }
    }

    public List<Day> month(Doctor doctor, YearMonth month) {
        var days = new Days(month.atDay(1), month.atEndOfMonth());
        LeaveTimes.Asking asking = times.askedBy(doctor);
        Map<LocalDate, List<Schedule>> worked =
                schedules.ofDoctors(List.of(doctor.id()), days).getOrDefault(doctor.id(), List.of()).stream()
                        .collect(Collectors.groupingBy(Schedule::date));
        Map<LocalDate, List<Leave>> leaves =
                repository.during(doctor.id(), days).stream().collect(Collectors.groupingBy(Leave::date));
        return days.from()
                .datesUntil(days.to().plusDays(1))
                .map(date ->
                        day(date, asking, worked.getOrDefault(date, List.of()), leaves.getOrDefault(date, List.of())))
                .toList();
    }

    private static Day day(LocalDate date, LeaveTimes.Asking asking, List<Schedule> worked, List<Leave> leaves) {
        Set<TimeSection> sections = EnumSet.noneOf(TimeSection.class);
        worked.forEach(schedule -> sections.add(schedule.section()));
        Map<LeaveShift, ApprovalStatus> statuses = new EnumMap<>(LeaveShift.class);
        leaves.forEach(leave -> statuses.merge(leave.shift(), leave.status(), LeaveCalendar::first));
        boolean free = Arrays.stream(LeaveShift.values())
                .anyMatch(shift -> asking.refusal(date, shift).isEmpty()
                        && leaves.stream()
                                .noneMatch(
                                        leave -> leave.counts() && leave.shift().overlaps(shift)));
        return new Day(date, date.equals(asking.now().toLocalDate()), sections, statuses, free);
    }

    private static ApprovalStatus first(ApprovalStatus one, ApprovalStatus other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
