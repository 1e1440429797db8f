package guahao.care.tenancies;

import guahao.care.input.Bounds;
import guahao.care.input.Kinds;
import guahao.care.input.Payload;
import guahao.platform.database.Conditions;
import org.jspecify.annotations.Nullable;

/** Which stays a list holds. */
public record StayFilter(
        @Nullable Long patientId,
        @Nullable String idCard,
        @Nullable String room,
        @Nullable String bed,
        Bounds checkIn) {

    static StayFilter read(Payload filter) {
        return new StayFilter(
                filter.optionalId("patientId"),
                Kinds.idNumber(filter, "id_card"),
                filter.text("room", 20),
                filter.text("bed", 20),
                Bounds.of(filter, "checkInDate"));
    }

    Conditions conditions() {
        Conditions conditions = new Conditions()
                .andIf("patient_id = ?", patientId)
                .andIf("id_card = ?", idCard)
                .andIf("room = ?", room)
                .andIf("bed = ?", bed);
        return checkIn.addDays(conditions, "check_in_date");
    }
}
