package guahao.patient.graph;

import guahao.patient.Visit;
import guahao.patient.VisitHistory;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Visits that a test made up; their numbers are far from those of others. */
@Singleton
final class SampleVisitHistory implements VisitHistory {

    private static final Comparator<Visit> NEWEST_FIRST =
            Comparator.comparing(Visit::visitedAt).thenComparingLong(Visit::id).reversed();

    private final Map<Long, Visit> all = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong(9_000_000_000_000L);

    long add(long patient, long doctor, long department, LocalDateTime at) {
        long id = last.incrementAndGet();
        all.put(id, new Visit(id, patient, at, department, doctor, "头痛", null, null, "感冒", null));
        return id;
    }

    private Stream<Visit> of(Whose whose) {
        return all.values().stream()
                .filter(visit -> visit.patientId() == whose.patientId())
                .filter(visit -> whose.doctorId() == null || Objects.equals(visit.doctorId(), whose.doctorId()))
                .sorted(NEWEST_FIRST);
    }

    @Override
    public Map<Page, List<Visit>> pages(Collection<Page> wanted) {
        return wanted.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        page -> of(page.whose())
                                .filter(visit -> isBehind(visit, page))
                                .limit(page.size())
                                .toList()));
    }

    private static boolean isBehind(Visit visit, Page page) {
        var after = page.after();
        return after == null
                || visit.visitedAt().isBefore(after.at())
                || (visit.visitedAt().equals(after.at()) && visit.id() < after.id());
    }

    @Override
    public Map<Whose, Long> counts(Collection<Whose> wanted) {
        return wanted.stream()
                .collect(
                        Collectors.toMap(Function.identity(), whose -> of(whose).count()));
    }
}
