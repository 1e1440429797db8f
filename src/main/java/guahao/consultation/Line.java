package guahao.consultation;

import guahao.booking.Appointment;
import guahao.scheduling.Schedule;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who has to do with a schedule's queue.
 *
 * @param current who is being called
 * @param queue who is confirmed and not being called, in turn
 * @param waitlist who waits for a slot, the first first
 * @param completed who was seen, the last first
 */
public record Line(
        Schedule schedule,
        @Nullable QueueEntry current,
        List<QueueEntry> queue,
        List<Appointment> waitlist,
        List<QueueEntry> completed) {

    public @Nullable QueueEntry first() {
        return queue.isEmpty() ? null : queue.getFirst();
    }

    public int confirmedCount() {
        return queue.size() + (current == null ? 0 : 1);
    }

    public long passedCount() {
        long waiting = queue.stream().filter(Line::wasPassed).count();
        return waiting + (current != null && wasPassed(current) ? 1 : 0);
    }

    private static boolean wasPassed(QueueEntry entry) {
        return entry.turn().passCount() > 0;
    }

    boolean isCalled(long orderId) {
        return current != null && current.order().id() == orderId;
    }

    /** As it hangs over the door: by place among the confirmed, the called one first, or among those who were seen. */
    public @Nullable String numberOf(long orderId) {
        if (isCalled(orderId)) {
            return number('A', 1);
        }
        int waits = place(queue, orderId);
        if (waits >= 0) {
            return number('A', waits + (current == null ? 1 : 2));
        }
        int seen = place(completed, orderId);
        return seen < 0 ? null : number('C', seen + 1);
    }

    /** The number that the patient who is being called was given when booking, for that is the one he knows. */
    public @Nullable String nowCalling() {
        if (current == null) {
            return null;
        }
        Integer given = current.order().queueNumber();
        return given == null ? numberOf(current.order().id()) : number('A', given);
    }

    private static int place(List<QueueEntry> entries, long orderId) {
        return IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).order().id() == orderId)
                .findFirst()
                .orElse(-1);
    }

    private static String number(char row, int place) {
        return "%c%03d".formatted(row, place);
    }
}
