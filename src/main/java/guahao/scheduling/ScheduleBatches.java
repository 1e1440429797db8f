package guahao.scheduling;

import graphql.schema.DataFetchingEnvironment;
import guahao.wire.graphql.Batch;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Schedules of many owners at once, with one reading for each window that a query names. */
final class ScheduleBatches {

    /** Whose schedules on which days. */
    private record Wanted(long ownerId, Days days) {}

    private final Batch<Wanted, List<Schedule>> schedules;

    /** @param read the schedules of many owners during some days, by owner */
    ScheduleBatches(String name, BiFunction<Collection<Long>, Days, Map<Long, List<Schedule>>> read) {
        schedules = Batch.of(name, wanted -> read(wanted, read));
    }

    CompletableFuture<List<Schedule>> load(DataFetchingEnvironment env, long ownerId, Days days) {
        return schedules.load(env, new Wanted(ownerId, days), List.of());
    }

    private static Map<Wanted, List<Schedule>> read(
            Set<Wanted> all, BiFunction<Collection<Long>, Days, Map<Long, List<Schedule>>> read) {
        Map<Days, Set<Long>> owners = all.stream()
                .collect(Collectors.groupingBy(Wanted::days, Collectors.mapping(Wanted::ownerId, Collectors.toSet())));
        Map<Wanted, List<Schedule>> found = new HashMap<>();
        owners.forEach((days, ids) ->
                read.apply(ids, days).forEach((owner, schedules) -> found.put(new Wanted(owner, days), schedules)));
        return found;
    }
}
