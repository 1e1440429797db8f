package guahao.booking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which orders; null narrows nothing.
 *
 * @param whose to whom they belong
 * @param patientIds of which patients besides; an empty collection finds nothing
 * @param statuses without any, all but the waiting ones
 */
public record AppointmentFilter(
        Whose whose,
        @Nullable Collection<Long> patientIds,
        Collection<AppointmentStatus> statuses,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /**
     * To whom orders belong; to one of several is enough. Initiator and patient are the parties to them.
     *
     * @param doctorId whose schedules they are for
     */
    public record Whose(
            @Nullable Long initiatorId,
            @Nullable Long patientId,
            @Nullable Long doctorId) {}

    private static final Whose ANYBODY = new Whose(null, null, null);

    public static AppointmentFilter ofPatients(Collection<Long> patientIds) {
        return new AppointmentFilter(ANYBODY, patientIds, List.of(), null, null);
    }

    public static AppointmentFilter initiatedBy(long accountId) {
        return new AppointmentFilter(new Whose(accountId, null, null), null, List.of(), null, null);
    }

    /** Those that the account made, and those of its own patient if it has one. */
    public static AppointmentFilter ofParty(long accountId, @Nullable Long ownPatientId) {
        return new AppointmentFilter(new Whose(accountId, ownPatientId, null), null, List.of(), null, null);
    }

    public AppointmentFilter belongingTo(Whose these) {
        return new AppointmentFilter(these, patientIds, statuses, from, to);
    }

    public AppointmentFilter in(Collection<AppointmentStatus> these) {
        return new AppointmentFilter(whose, patientIds, these, from, to);
    }

    public AppointmentFilter dated(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new AppointmentFilter(whose, patientIds, statuses, first, last);
    }

    public AppointmentFilter forPatients(Collection<Long> these) {
        return new AppointmentFilter(whose, these, statuses, from, to);
    }

    boolean looksFor(AppointmentStatus status) {
        return statuses.contains(status);
    }

    boolean findsNothing() {
        return patientIds != null && patientIds.isEmpty();
    }

    Conditions conditions() {
        var conditions = new Conditions();
        belonging(conditions);
        if (patientIds != null) {
            conditions.in("patient_id", patientIds);
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

    private void belonging(Conditions conditions) {
        Map<String, Long> any = new LinkedHashMap<>();
        addIfGiven(any, "initiator_id = ?", whose.initiatorId());
        addIfGiven(any, "patient_id = ?", whose.patientId());
        addIfGiven(any, Conditions.OF_DOCTOR, whose.doctorId());
        if (!any.isEmpty()) {
            String sql = String.join(" or ", any.keySet());
            conditions.and("(" + sql + ")", any.values().toArray());
        }
    }

    private static void addIfGiven(Map<String, Long> any, String condition, @Nullable Long value) {
        if (value != null) {
            any.put(condition, value);
        }
    }
}
