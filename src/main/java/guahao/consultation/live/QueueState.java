package guahao.consultation.live;

import guahao.consultation.Line;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a queue stands, to one of those who watch it.
 *
 * @param calledAt when the present one was called
 */
record QueueState(
        long scheduleId,
        @Nullable String nowCalling,
        @Nullable LocalDateTime calledAt,
        int waiting,
        @Nullable Integer yourPosition,
        LocalDateTime updatedAt) {

    static QueueState of(SeenLine seen, Watcher watcher) {
        Line line = seen.line();
        return new QueueState(
                line.schedule().id(),
                line.nowCalling(),
                Optional.ofNullable(line.current())
                        .map(called -> called.turn().calledAt())
                        .orElse(null),
                line.queue().size(),
                watcher.positionIn(line),
                seen.at());
    }

    /** Whether there is something to tell to whom the other was told. */
    boolean saysTheSameAs(QueueState other) {
        return equals(new QueueState(
                other.scheduleId, other.nowCalling, other.calledAt, other.waiting, other.yourPosition, updatedAt));
    }
}
