package guahao.booking;

import org.jspecify.annotations.Nullable;

/**
 * Who wants which schedule for whom.
 *
 * @param accountId who asks
 */
public record BookingRequest(
        long accountId,
        long scheduleId,
        long patientId,
        @Nullable String symptoms) {

    /** Never shows what somebody suffers from, wherever it is printed. */
    @Override
    public String toString() {
        return "BookingRequest[" + scheduleId + ", " + patientId + "]";
    }
}
