package guahao.planning;

import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.leave.ApprovedLeaves;
import guahao.leave.Leave;
import guahao.scheduling.Days;
import guahao.scheduling.Schedule;
import guahao.scheduling.ScheduleFilter;
import guahao.scheduling.Schedules;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What seven days of a clinic look like to who plans them. */
@Singleton
public final class ClinicWeeks {

    /** Whether somebody is in a section. */
    public enum State {
        /** Nobody is. */
        EMPTY,
        /** Who was to be is away with leave. */
        UNAVAILABLE,
        FILLED;

        /** How clients write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param doctor who is there, or was to be */
    public record Planned(Cell cell, State state, @Nullable Doctor doctor) {}

    private final Schedules schedules;
    private final ApprovedLeaves leaves;
    private final Directory directory;

    ClinicWeeks(Schedules schedules, ApprovedLeaves leaves, Directory directory) {
        this.schedules = schedules;
        this.leaves = leaves;
        this.directory = directory;
    }

    /** In the order of time; of several doctors in a section the one of the oldest schedule is shown. */
    public List<Planned> of(long clinicId, LocalDate first) {
        Days days = Days.from(first, Week.DAYS);
        List<Schedule> all = schedules.all(ScheduleFilter.during(days).inClinics(List.of(clinicId)));
        Map<Cell, Turn> open = new HashMap<>();
        Map<Cell, Turn> away = new HashMap<>();
        List<Leave> gone = leavesOfStopped(all, days);
        for (Schedule schedule : all) {
            Turn turn = Turn.of(schedule);
            if (schedule.open()) {
                open.putIfAbsent(turn.cell(), turn);
            } else if (gone.stream().anyMatch(turn::isDuring)) {
                away.putIfAbsent(turn.cell(), turn);
            }
        }
        return Cell.during(first, Week.DAYS).stream()
                .map(cell -> planned(cell, open.get(cell), away.get(cell)))
                .toList();
    }

    private List<Leave> leavesOfStopped(List<Schedule> all, Days days) {
        return leaves.during(
                all.stream()
                        .filter(schedule -> !schedule.open())
                        .map(Schedule::doctorId)
                        .collect(Collectors.toSet()),
                days);
    }

    private Planned planned(Cell cell, @Nullable Turn open, @Nullable Turn away) {
        if (open != null) {
            return new Planned(cell, State.FILLED, doctor(open));
        }
        return away == null ? new Planned(cell, State.EMPTY, null) : new Planned(cell, State.UNAVAILABLE, doctor(away));
    }

    private @Nullable Doctor doctor(Turn turn) {
        return directory.doctor(turn.doctorId()).orElse(null);
    }
}
