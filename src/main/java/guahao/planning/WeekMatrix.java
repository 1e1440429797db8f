package guahao.planning;

import guahao.scheduling.Schedule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which doctor sees patients in one clinic at each of the 21 sections of a week.
 *
 * @param doctors by section; those without anybody are left out
 */
public record WeekMatrix(Week week, Map<Cell, Long> doctors) {

    public WeekMatrix {
        doctors = Map.copyOf(doctors);
    }

    /**
     * The plan as it stands.
     *
     * @param schedules of the clinic in that week, in each section those with the lowest id first
     */
    static WeekMatrix of(Week week, List<Schedule> schedules) {
        Map<Cell, Long> doctors = new HashMap<>();
        schedules.stream()
                .filter(Schedule::open)
                .forEach(schedule -> doctors.putIfAbsent(Cell.of(schedule), schedule.doctorId()));
        return new WeekMatrix(week, doctors);
    }

    /** With the changes laid over it, of which the last for a section counts. */
    WeekMatrix with(Collection<CellChange> changes) {
        Map<Cell, Long> changed = new HashMap<>(doctors);
        for (CellChange change : changes) {
            if (change.doctorId() == null) {
                changed.remove(change.cell());
            } else {
                changed.put(change.cell(), change.doctorId());
            }
        }
        return new WeekMatrix(week, changed);
    }

    public @Nullable Long doctorAt(Cell cell) {
        return doctors.get(cell);
    }

    boolean wants(Schedule schedule) {
        Long doctor = doctorAt(Cell.of(schedule));
        return doctor != null && doctor == schedule.doctorId();
    }

    /** How the database writes it: the ids in the order of time, with commas between them. */
    String text() {
        return week.cells().stream()
                .map(cell -> doctors.containsKey(cell) ? String.valueOf(doctors.get(cell)) : "")
                .collect(Collectors.joining(","));
    }

    static WeekMatrix parse(Week week, String text) {
        List<Cell> cells = new ArrayList<>(week.cells());
        String[] ids = text.split(",", -1);
        Map<Cell, Long> doctors = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            if (!ids[i].isEmpty()) {
                doctors.put(cells.get(i), Long.valueOf(ids[i]));
            }
        }
        return new WeekMatrix(week, doctors);
    }
}
