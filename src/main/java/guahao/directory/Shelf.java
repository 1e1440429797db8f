package guahao.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows of one kind in memory, in the order of their ids. */
record Shelf<T>(List<T> all, Map<Long, T> byId) {

    static <T> Shelf<T> of(List<T> rows, Function<T, Long> id) {
        return new Shelf<>(
                List.copyOf(rows), rows.stream().collect(Collectors.toUnmodifiableMap(id, Function.identity())));
    }

    Optional<T> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Leaves out what is not there. */
    Map<Long, T> pick(Collection<Long> ids) {
        return pick(byId, ids);
    }

    /** The rows by a value that several may have. */
    Map<Long, List<T>> by(Function<T, Long> key) {
        Map<Long, List<T>> groups = all.stream().collect(Collectors.groupingBy(key));
        groups.replaceAll((value, rows) -> List.copyOf(rows));
        return Map.copyOf(groups);
    }

    static <V> Map<Long, V> pick(Map<Long, V> from, Collection<Long> ids) {
        Map<Long, V> found = HashMap.newHashMap(ids.size());
        for (Long id : ids) {
            V value = from.get(id);
            if (value != null) {
                found.put(id, value);
            }
        }
        return found;
    }
}
