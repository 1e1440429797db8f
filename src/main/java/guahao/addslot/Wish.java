package guahao.addslot;

import guahao.directory.SlotType;
import org.jspecify.annotations.Nullable;

/** For whom and where a slot is to be added. */
public record Wish(
        long scheduleId,
        long patientId,
        SlotType slotType,
        @Nullable String reason) {

    /** Never shows what somebody suffers from, wherever it is printed. */
    @Override
    public String toString() {
        return "Wish[" + scheduleId + ", " + patientId + "]";
    }
}
