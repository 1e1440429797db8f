package guahao.booking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which orders; null narrows nothing.
 *
 * @param patientIds whose; an empty collection finds nothing
 * @param initiatorId who made them
 * @param statuses without any, all but the waiting ones
 */
public record AppointmentFilter(
        @Nullable Collection<Long> patientIds,
        @Nullable Long initiatorId,
        Collection<AppointmentStatus> statuses,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static AppointmentFilter ofPatients(Collection<Long> patientIds) {
        return new AppointmentFilter(patientIds, null, List.of(), null, null);
    }

    public static AppointmentFilter initiatedBy(long accountId) {
        return new AppointmentFilter(null, accountId, List.of(), null, null);
    }

    public AppointmentFilter in(Collection<AppointmentStatus> these) {
        return new AppointmentFilter(patientIds, initiatorId, these, from, to);
    }

    public AppointmentFilter dated(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new AppointmentFilter(patientIds, initiatorId, statuses, first, last);
    }

    boolean findsNothing() {
        return patientIds != null && patientIds.isEmpty();
    }

    Conditions conditions() {
        var conditions = new Conditions();
        if (patientIds != null) {
            conditions.in("patient_id", patientIds);
        }
        if (initiatorId != null) {
            conditions.and("initiator_id = ?", initiatorId);
        }
        if (statuses.isEmpty()) {
            conditions.and("status <> 'WAITLIST'");
        } else {
            conditions.in("status", statuses.stream().map(Enum::name).toList());
        }
        if (from != null) {
            conditions.and("date >= ?", from);
        }
        return to == null ? conditions : conditions.and("date <= ?", to);
    }
}
