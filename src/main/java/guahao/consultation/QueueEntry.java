package guahao.consultation;

import guahao.booking.Appointment;
import java.time.LocalDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** An order and where it stands. */
public record QueueEntry(Appointment order, Turn turn) {

    /** Who was passed over goes behind those who were not, added slots before planned ones. */
    static final Comparator<QueueEntry> IN_TURN = Comparator.<QueueEntry>comparingInt(
                    entry -> entry.turn().passCount())
            .thenComparing(QueueEntry::order, Comparator.comparingInt(Appointment::priority))
            .thenComparing(entry -> entry.order().createdAt())
            .thenComparingLong(entry -> entry.order().id());

    /** Null unless the visit is over. */
    public @Nullable LocalDateTime visitedAt() {
        return switch (order.status()) {
            case COMPLETED -> order.endedAt();
            default -> null;
        };
    }
}
