package guahao.scheduling;

import guahao.directory.SlotType;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Which schedules; null narrows nothing, an empty collection finds nothing.
 *
 * @param bookable only those that are open and have slots left
 */
public record ScheduleFilter(
        Days days,
        @Nullable Collection<Long> doctorIds,
        @Nullable Collection<Long> clinicIds,
        @Nullable TimeSection section,
        @Nullable SlotType slotType,
        boolean bookable) {

    public static ScheduleFilter during(Days days) {
        return new ScheduleFilter(days, null, null, null, null, false);
    }

    public ScheduleFilter ofDoctors(Collection<Long> ids) {
        return new ScheduleFilter(days, ids, clinicIds, section, slotType, bookable);
    }

    public ScheduleFilter inClinics(Collection<Long> ids) {
        return new ScheduleFilter(days, doctorIds, ids, section, slotType, bookable);
    }

    boolean findsNothing() {
        return isEmpty(doctorIds) || isEmpty(clinicIds);
    }

    private static boolean isEmpty(@Nullable Collection<Long> ids) {
        return ids != null && ids.isEmpty();
    }

    Where where() {
        var where = new Where().during(days);
        if (doctorIds != null) {
            where.in("doctor_id", doctorIds);
        }
        if (clinicIds != null) {
            where.in("clinic_id", clinicIds);
        }
        if (section != null) {
            where.and("section = ?", section.number());
        }
        if (slotType != null) {
            where.and("slot_type = ?", slotType.number());
        }
        return bookable ? where.and("open and remaining_slots > 0") : where;
    }
}
