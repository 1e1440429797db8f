package guahao.care.stats;

import guahao.care.input.Words;
import guahao.care.services.ServiceType;
import guahao.care.stats.AnalysisRepository.ServiceFact;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What was done for families in a period. */
@Serdeable
record ServicesAnalysis(Summary summary, List<OfType> byType, List<OfWorker> byWorker, List<Rating> ratingTrend) {

    private static final int MOST_WORKERS = 100;
    private static final int POINTS_OF_A_STAR = 20;

    @Serdeable
    record Summary(long totalServices, long completedServices, double avgRating, String mostPopularType) {}

    @Serdeable
    record OfType(String type, long count, long percentage) {}

    @Serdeable
    record OfWorker(String workerId, String workerName, long count, long percentage) {}

    @Serdeable
    record Rating(String date, double rating, long percentage) {}

    /** @param names of those who did it, by id */
    static ServicesAnalysis of(List<ServiceFact> facts, Span span, Function<List<Long>, Map<Long, String>> names) {
        long total = facts.stream().mapToLong(ServiceFact::count).sum();
        List<OfType> types = types(facts, total);
        long approved = facts.stream()
                .filter(fact -> fact.status().equals("approved"))
                .mapToLong(ServiceFact::count)
                .sum();
        long ratings = facts.stream().mapToLong(ServiceFact::ratings).sum();
        long stars = facts.stream().mapToLong(ServiceFact::stars).sum();
        String popular = types.isEmpty() ? "" : types.getFirst().type();
        return new ServicesAnalysis(
                new Summary(total, approved, Share.mean(stars, ratings), popular),
                types,
                workers(facts, total, names),
                trend(facts, span));
    }

    private static List<OfType> types(List<ServiceFact> facts, long total) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Arrays.stream(ServiceType.values()).forEach(type -> counts.put(Words.of(type), 0L));
        facts.forEach(fact -> counts.merge(fact.type(), fact.count(), Long::sum));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new OfType(entry.getKey(), entry.getValue(), Share.percentage(entry.getValue(), total)))
                .sorted(Comparator.comparingLong(OfType::count).reversed())
                .toList();
    }

    private static List<OfWorker> workers(
            List<ServiceFact> facts, long total, Function<List<Long>, Map<Long, String>> names) {
        Map<Long, Long> counts = new LinkedHashMap<>();
        facts.forEach(fact -> counts.merge(fact.createdBy(), fact.count(), Long::sum));
        List<Map.Entry<Long, Long>> most = counts.entrySet().stream()
                .sorted(Map.Entry.<Long, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORKERS)
                .toList();
        Map<Long, String> known =
                names.apply(most.stream().map(Map.Entry::getKey).toList());
        return most.stream()
                .map(entry -> new OfWorker(
                        Long.toString(entry.getKey()),
                        known.getOrDefault(entry.getKey(), ""),
                        entry.getValue(),
                        Share.percentage(entry.getValue(), total)))
                .toList();
    }

    private static List<Rating> trend(List<ServiceFact> facts, Span span) {
        List<Rating> trend = new ArrayList<>();
        for (String bucket : span.buckets()) {
            List<ServiceFact> rated = facts.stream()
                    .filter(fact ->
                            fact.ratings() > 0 && span.bucket(fact.date()).equals(bucket))
                    .toList();
            long stars = rated.stream().mapToLong(ServiceFact::stars).sum();
            long ratings = rated.stream().mapToLong(ServiceFact::ratings).sum();
            if (ratings > 0) {
                long points = Math.round((double) stars / ratings * POINTS_OF_A_STAR);
                trend.add(new Rating(bucket, Share.mean(stars, ratings), points));
            }
        }
        return trend;
    }
}
