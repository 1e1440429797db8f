package guahao.scheduling;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The slots of schedules: each verb is one conditional statement of the caller's transaction, so slots are neither sold
 * twice nor lost, whoever else is at it. Who changes orders of several schedules locks these in the order of their ids.
 */
@Singleton
public final class Slots {

    private final ScheduleRepository schedules;
    private final SlotRepository repository;

    Slots(ScheduleRepository schedules, SlotRepository repository) {
        this.schedules = schedules;
        this.repository = repository;
    }

    /** The schedule as it is, and as it stays until the transaction ends. */
    public Optional<Schedule> lock(long id) {
        return schedules.lock(id);
    }

    public Map<Long, Schedule> lock(List<Long> ids) {
        return schedules.lock(new Where().in("id", ids)).stream()
                .collect(Collectors.toMap(Schedule::id, Function.identity()));
    }

    /**
     * Takes a slot and the next queue number.
     *
     * @param seen as it was when its rules were looked at
     * @return empty when no slot is left, or when it is no longer as it was seen
     */
    public OptionalInt take(Schedule seen) {
        return repository.take(seen);
    }

    /**
     * Takes a slot and the next queue number for each, as long as there are any.
     *
     * @param seen each as often as it is wanted
     * @return in the order of {@code seen}: the number; empty where {@link #take(Schedule)} would be
     */
    public List<OptionalInt> take(List<Schedule> seen) {
        Map<Long, SlotRepository.Left> left =
                repository.lock(seen.stream().distinct().toList());
        Map<Long, Integer> taken = new HashMap<>();
        List<OptionalInt> numbers = seen.stream()
                .map(schedule -> left.get(schedule.id()))
                .map(one -> one == null ? OptionalInt.empty() : next(one, taken))
                .toList();
        if (!taken.isEmpty()) {
            repository.take(taken);
        }
        return numbers;
    }

    private static OptionalInt next(SlotRepository.Left left, Map<Long, Integer> taken) {
        int before = taken.getOrDefault(left.id(), 0);
        if (before == left.slots()) {
            return OptionalInt.empty();
        }
        taken.put(left.id(), before + 1);
        return OptionalInt.of(left.lastNumber() + before + 1);
    }

    /** The next queue number for a slot that another order gives up now. */
    public int handOver(long id) {
        return repository.number(id);
    }

    public void giveBack(long id, int slots) {
        repository.giveBack(id, slots);
    }

    /** A slot more than planned, taken at once. */
    public int add(long id) {
        return repository.add(id);
    }
}
