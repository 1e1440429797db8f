package guahao.care.stats;

import guahao.care.input.IdNumber;
import guahao.care.stats.AnalysisRepository.ActivityFact;
import guahao.care.stats.AnalysisRepository.Participant;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What went on in a period, and who came. */
@Serdeable
record ActivityAnalysis(Summary summary, List<Came> participationTrend, List<OfType> byType, List<OfAge> byAge) {

    private static final List<String> AGES = List.of("0-17", "18-30", "31-45", "46-60", "60+", "未知");
    private static final List<Integer> OLDEST = List.of(17, 30, 45, 60);

    @Serdeable
    record Summary(
            long totalActivities, long totalParticipants, double avgParticipationRate, String mostPopularActivity) {}

    @Serdeable
    record Came(String date, long participants, long percentage) {}

    @Serdeable
    record OfType(String type, long count, long percentage) {}

    @Serdeable
    record OfAge(String ageRange, long count, long percentage) {}

    static ActivityAnalysis of(
            Span span, List<ActivityFact> activities, List<Participant> participants, LocalDate today) {
        return new ActivityAnalysis(
                summary(activities, today), trend(span, activities), types(activities), ages(participants));
    }

    private static Summary summary(List<ActivityFact> activities, LocalDate today) {
        long all = 0;
        long expected = 0;
        long came = 0;
        @Nullable ActivityFact popular = null;
        for (ActivityFact activity : activities) {
            all += activity.registered();
            if (!activity.date().isAfter(today)) {
                expected += activity.registered();
                came += activity.checkedIn();
            }
            if (activity.registered() > (popular == null ? 0 : popular.registered())) {
                popular = activity;
            }
        }
        return new Summary(activities.size(), all, Share.rate(came, expected), popular == null ? "" : popular.title());
    }

    private static List<Came> trend(Span span, List<ActivityFact> activities) {
        Map<String, Long> counts = new LinkedHashMap<>();
        span.buckets().forEach(bucket -> counts.put(bucket, 0L));
        activities.forEach(activity -> counts.merge(span.bucket(activity.date()), activity.registered(), Long::sum));
        long highest = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return counts.entrySet().stream()
                .map(entry -> new Came(entry.getKey(), entry.getValue(), Share.percentage(entry.getValue(), highest)))
                .toList();
    }

    private static List<OfType> types(List<ActivityFact> activities) {
        Map<String, Long> counts = new LinkedHashMap<>();
        activities.forEach(activity -> counts.merge(activity.type(), 1L, Long::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new OfType(
                        entry.getKey(), entry.getValue(), Share.percentage(entry.getValue(), activities.size())))
                .toList();
    }

    private static List<OfAge> ages(List<Participant> participants) {
        long[] counts = new long[AGES.size()];
        for (Participant participant : participants) {
            counts[range(participant)]++;
        }
        List<OfAge> ages = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            ages.add(new OfAge(AGES.get(i), counts[i], Share.percentage(counts[i], participants.size())));
        }
        return ages;
    }

    private static int range(Participant participant) {
        LocalDate birth = participant.idCard() == null
                ? null
                : IdNumber.birthDate(participant.idCard()).orElse(null);
        if (birth == null) {
            return AGES.size() - 1;
        }
        long age = ChronoUnit.YEARS.between(birth, participant.date());
        return (int) OLDEST.stream().filter(oldest -> age > oldest).count();
    }
}
