package guahao.consultation.live;

import guahao.booking.Appointment;
import guahao.consultation.Line;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may watch a queue.
 *
 * @param patientId his own patient, null without one
 */
record Watcher(long accountId, @Nullable Long patientId) {

    private boolean isParty(Appointment order) {
        return order.initiatorId() == accountId || (patientId != null && order.patientId() == patientId);
    }

    /** 0 when it is his turn, else his place among those who wait; of several orders the first one's. */
    @Nullable
    Integer positionIn(Line line) {
        if (line.current() != null && isParty(line.current().order())) {
            return 0;
        }
        return IntStream.range(0, line.queue().size())
                .filter(place -> isParty(line.queue().get(place).order()))
                .mapToObj(place -> place + 1)
                .findFirst()
                .orElse(null);
    }
}
