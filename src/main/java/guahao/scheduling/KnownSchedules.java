package guahao.scheduling;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schedules that an import finds, all of them locked. */
final class KnownSchedules {

    private static final int DOCTORS_AT_ONCE = 500;

    /** Where and when a doctor is. */
    record Slot(long doctorId, long clinicId, LocalDate date, TimeSection section) {

        static Slot of(Schedule schedule) {
            return new Slot(schedule.doctorId(), schedule.clinicId(), schedule.date(), schedule.section());
        }

        Turn turn() {
            return new Turn(doctorId, date, section);
        }
    }

    /** When a doctor is anywhere. */
    record Turn(long doctorId, LocalDate date, TimeSection section) {}

    private final Map<Slot, Schedule> bySlot = new HashMap<>();
    private final Set<Turn> taken = new HashSet<>();

    static KnownSchedules lock(ScheduleRepository repository, List<Long> doctorIds, Days days) {
        var known = new KnownSchedules();
        for (int from = 0; from < doctorIds.size(); from += DOCTORS_AT_ONCE) {
            List<Long> some = doctorIds.subList(from, Math.min(doctorIds.size(), from + DOCTORS_AT_ONCE));
            repository.lock(new Where().in("doctor_id", some).during(days)).forEach(known::add);
        }
        return known;
    }

    /** Of several for one slot the open one counts, else the oldest. */
    private void add(Schedule schedule) {
        bySlot.merge(Slot.of(schedule), schedule, (older, newer) -> newer.open() ? newer : older);
        if (schedule.open()) {
            taken.add(Slot.of(schedule).turn());
        }
    }

    @Nullable
    Schedule at(Slot slot) {
        return bySlot.get(slot);
    }

    void free(Slot slot) {
        taken.remove(slot.turn());
    }

    /** False when the doctor has an open schedule then, here or elsewhere. */
    boolean take(Slot slot) {
        return taken.add(slot.turn());
    }
}
