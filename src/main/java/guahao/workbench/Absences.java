package guahao.workbench;

import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import guahao.scheduling.Days;
import guahao.scheduling.Position;
import guahao.scheduling.Schedule;
import guahao.scheduling.ScheduleFilter;
import guahao.scheduling.Schedules;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who did not come to a schedule that took place: marking it, once however often it runs, and counting it. */
@Singleton
public final class Absences {

    private static final int AT_ONCE = 1000;

    /** @param total the schedules of the day that took place */
    public record Marked(LocalDate day, int total, int marked, int before) {}

    /** A schedule that nobody came to. */
    public record Missed(long recordId, Schedule schedule, LocalDateTime markedAt) {}

    /** @param totals of each doctor, how many schedules took place */
    public record Found(List<Missed> missed, Map<Long, Integer> totals) {}

    private final Schedules schedules;
    private final AbsenceRepository repository;
    private final Transactions transactions;
    private final Clock clock;

    Absences(Schedules schedules, AbsenceRepository repository, Transactions transactions, Clock clock) {
        this.schedules = schedules;
        this.repository = repository;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void requirePast(LocalDate day) {
        if (!day.isBefore(LocalDate.now(clock))) {
            throw new Failure.Invalid("absence.future", "只能标记历史日期的缺勤记录");
        }
    }

    public Marked mark(LocalDate day) {
        requirePast(day);
        List<Long> held = schedules.all(ScheduleFilter.during(Days.only(day))).stream()
                .filter(Schedule::open)
                .map(Schedule::id)
                .toList();
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        return transactions.write(() -> {
            int before = repository.of(held).size();
            return new Marked(day, held.size(), repository.mark(held, now), before);
        });
    }

    /** In the order of schedules. */
    public Found during(Days days, @Nullable Long doctorId) {
        ScheduleFilter filter = ScheduleFilter.during(days);
        ScheduleFilter asked = doctorId == null ? filter : filter.ofDoctors(List.of(doctorId));
        List<Missed> missed = new ArrayList<>();
        Map<Long, Integer> totals = new HashMap<>();
        Position after = null;
        List<Schedule> page;
        do {
            page = schedules.page(asked, after, AT_ONCE);
            List<Schedule> held = page.stream().filter(Schedule::open).toList();
            held.forEach(schedule -> totals.merge(schedule.doctorId(), 1, Integer::sum));
            missed.addAll(missed(held));
            after = page.isEmpty() ? null : Position.of(page.getLast());
        } while (page.size() == AT_ONCE);
        return new Found(List.copyOf(missed), totals);
    }

    private List<Missed> missed(List<Schedule> held) {
        var absences = repository.of(held.stream().map(Schedule::id).toList());
        List<Missed> missed = new ArrayList<>();
        for (Schedule schedule : held) {
            AbsenceRepository.Absence absence = absences.get(schedule.id());
            if (absence != null) {
                missed.add(new Missed(absence.id(), schedule, absence.markedAt()));
            }
        }
        return missed;
    }
}
