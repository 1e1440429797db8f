package guahao.scheduling;

import guahao.directory.Doctor;
import guahao.scheduling.KnownSchedules.Slot;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one import has to do. Schedules that are there come first: what one of them frees is free for a new one whatever
 * the order of the entries, so that the same entries a second time find nothing left to do.
 */
final class ImportPlan {

    private final ImportedPlaces places;
    private final KnownSchedules known;
    private final Set<Slot> seen = new HashSet<>();
    private final Map<Slot, FeedEntry> unknown = new LinkedHashMap<>();
    private final List<Schedule> changed = new ArrayList<>();
    private final List<Schedule> stopped = new ArrayList<>();
    private final List<Schedule> added = new ArrayList<>();
    private int updated;
    private int withoutDoctor;
    private int duplicates;

    ImportPlan(ImportedPlaces places, KnownSchedules known, List<FeedEntry> entries, LocalDateTime now) {
        this.places = places;
        this.known = known;
        entries.forEach(this::look);
        unknown.forEach((slot, entry) -> add(slot, entry, now));
    }

    private void look(FeedEntry entry) {
        long hospital = places.hospital(entry.hospital());
        Doctor doctor = places.doctor(entry.doctor());
        if (doctor == null) {
            withoutDoctor++;
            return;
        }
        Slot slot = slot(entry, doctor, places.clinic(hospital, entry.clinic(), doctor));
        if (slot == null || !seen.add(slot)) {
            duplicates++;
            return;
        }
        Schedule schedule = known.at(slot);
        if (schedule == null) {
            unknown.put(slot, entry);
        } else {
            change(schedule, entry);
        }
    }

    private static @Nullable Slot slot(FeedEntry entry, Doctor doctor, long clinic) {
        return entry.date() == null || entry.section() == null
                ? null
                : new Slot(doctor.id(), clinic, entry.date(), entry.section());
    }

    /** What orders hold, they keep: the total does not go below that. */
    private void change(Schedule before, FeedEntry entry) {
        updated++;
        int total = Math.max(entry.totalSlots(), before.heldSlots());
        Schedule after = new ScheduleChange(null, null, null, null, entry.slotType(), null, total, entry.price())
                .appliedTo(before);
        if (!after.equals(before)) {
            changed.add(after);
        }
        if (entry.stopped() && before.open()) {
            stopped.add(before);
            known.free(Slot.of(before));
        }
    }

    private void add(Slot slot, FeedEntry entry, LocalDateTime now) {
        if (!entry.stopped() && !known.take(slot)) {
            duplicates++;
            return;
        }
        added.add(new Schedule(
                0,
                slot.doctorId(),
                slot.clinicId(),
                slot.date(),
                slot.section(),
                entry.slotType(),
                !entry.stopped(),
                entry.totalSlots(),
                entry.totalSlots(),
                entry.price(),
                now));
    }

    List<Schedule> changed() {
        return changed;
    }

    List<Schedule> stopped() {
        return stopped;
    }

    List<Schedule> added() {
        return added;
    }

    /** @param inserted how many of the new ones the database took */
    ImportStatistics statistics(int inserted) {
        return new ImportStatistics(
                places.hospitalsCreated(),
                places.clinicsCreated(),
                inserted,
                updated,
                withoutDoctor,
                duplicates + added.size() - inserted);
    }
}
