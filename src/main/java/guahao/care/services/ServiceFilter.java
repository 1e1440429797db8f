package guahao.care.services;

import guahao.care.gateway.Call;
import guahao.care.input.Bounds;
import guahao.care.input.Kinds;
import guahao.care.input.Payload;
import guahao.care.input.Words;
import guahao.platform.database.Conditions;
import org.jspecify.annotations.Nullable;

/**
 * Which services a list holds.
 *
 * @param mine whether the caller asked for his own by {@code me}
 */
public record ServiceFilter(
        @Nullable Long patientId,
        boolean mine,
        @Nullable Long createdBy,
        @Nullable String type,
        @Nullable String status,
        Bounds date,
        Bounds range) {

    static ServiceFilter read(Payload filter) {
        boolean mine = filter.is("createdBy", "me");
        return new ServiceFilter(
                filter.optionalId("patientId"),
                mine,
                mine ? null : filter.optionalId("createdBy"),
                Words.ofNullable(filter.choice("type", ServiceType.class, NewService.BAD_TYPE)),
                Words.ofNullable(filter.choice("status", ServiceStatus.class, Kinds.BAD_STATUS)),
                Bounds.of(filter, "date"),
                Bounds.of(filter, "from", "to"));
    }

    /** Who does not manage sees his own, whatever he asks for. */
    Conditions conditions(Call call) {
        Long creator = mine || !call.isManager() ? (Long) call.userId() : createdBy;
        Conditions conditions = new Conditions()
                .andIf("patient_id = ?", patientId)
                .andIf("created_by = ?", creator)
                .andIf("type = ?", type)
                .andIf("status = ?", status);
        return range.addDays(date.addDays(conditions, "date"), "date");
    }
}
