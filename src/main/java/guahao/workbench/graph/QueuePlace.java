package guahao.workbench.graph;

import guahao.consultation.Line;
import guahao.consultation.QueueEntry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody in a line. */
record QueuePlace(Line line, QueueEntry entry) {

    static @Nullable QueuePlace current(Line line) {
        QueueEntry current = line.current();
        return current == null ? null : new QueuePlace(line, current);
    }

    static List<QueuePlace> waiting(Line line) {
        return line.queue().stream().map(entry -> new QueuePlace(line, entry)).toList();
    }

    String number() {
        return Objects.requireNonNull(line.numberOf(entry.order().id()));
    }
}
