package guahao.patient.web;

import guahao.patient.VisitRecord;
import guahao.patient.VisitRecords;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** Visits that a test made up; their numbers are far from those of others. */
@Singleton
final class SampleVisits implements VisitRecords {

    private final Map<Long, VisitRecord> all = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong(8_000_000_000_000L);

    long add(LongFunction<VisitRecord> visit) {
        long id = last.incrementAndGet();
        all.put(id, visit.apply(id));
        return id;
    }

    @Override
    public List<VisitRecord> ofPatient(long patientId) {
        return all.values().stream()
                .filter(visit -> visit.patientId() == patientId)
                .toList();
    }

    @Override
    public Optional<VisitRecord> find(long visitId) {
        return Optional.ofNullable(all.get(visitId));
    }
}
