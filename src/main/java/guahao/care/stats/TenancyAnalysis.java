package guahao.care.stats;

import guahao.care.stats.AnalysisRepository.Bed;
import guahao.care.stats.AnalysisRepository.EndedStay;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How full the house was in a period, and how long families stayed. */
@Serdeable
record TenancyAnalysis(
        Summary summary, List<Filled> occupancyTrend, List<Room> roomUtilization, List<Length> stayDuration) {

    private static final int MOST_ROOMS = 200;
    private static final List<String> LENGTHS = List.of("1-7天", "8-14天", "15-30天", "31-90天", "90天以上");
    private static final List<Integer> LONGEST = List.of(7, 14, 30, 90);

    @Serdeable
    record Summary(long totalBeds, long occupiedBeds, double occupancyRate, double avgStayDuration) {}

    @Serdeable
    record Filled(String date, double rate) {}

    @Serdeable
    record Room(String roomId, String roomNumber, long beds, double rate, double utilizationRate) {}

    @Serdeable
    record Length(String bucket, String range, long count, long percentage) {}

    /**
     * @param days those of the period that are not after today
     * @param beds those ever slept in until the end of the period
     * @param totalBeds how many the house has
     */
    static TenancyAnalysis of(
            Span span,
            List<LocalDate> days,
            Occupancy occupancy,
            List<Bed> beds,
            long totalBeds,
            List<EndedStay> ended) {
        List<Long> lengths =
                ended.stream().map(TenancyAnalysis::length).sorted().toList();
        long nights = lengths.stream().mapToLong(Long::longValue).sum();
        return new TenancyAnalysis(
                new Summary(
                        totalBeds,
                        days.isEmpty() ? 0 : occupancy.on(days.size() - 1),
                        Share.rate(occupancy.bedDays(), totalBeds * days.size()),
                        Share.mean(nights, lengths.size())),
                trend(span, days, occupancy, totalBeds),
                rooms(days, occupancy, beds),
                durations(lengths));
    }

    private static long length(EndedStay stay) {
        return Math.max(1, ChronoUnit.DAYS.between(stay.in(), stay.out()));
    }

    private static List<Filled> trend(Span span, List<LocalDate> days, Occupancy occupancy, long totalBeds) {
        Map<String, List<Integer>> counts = new LinkedHashMap<>();
        for (int day = 0; day < days.size(); day++) {
            counts.computeIfAbsent(span.bucket(days.get(day)), absent -> new ArrayList<>())
                    .add(occupancy.on(day));
        }
        return counts.entrySet().stream()
                .map(entry -> new Filled(entry.getKey(), rate(entry.getValue(), totalBeds)))
                .toList();
    }

    private static double rate(List<Integer> counts, long totalBeds) {
        long sum = counts.stream().mapToLong(Integer::longValue).sum();
        return Share.rate(sum, totalBeds * counts.size());
    }

    private static List<Room> rooms(List<LocalDate> days, Occupancy occupancy, List<Bed> beds) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        beds.forEach(bed -> sizes.merge(bed.room(), 1L, Long::sum));
        return sizes.entrySet().stream()
                .map(entry -> room(entry.getKey(), entry.getValue(), occupancy, days.size()))
                .sorted(Comparator.comparingDouble(Room::rate).reversed().thenComparing(Room::roomId))
                .limit(MOST_ROOMS)
                .toList();
    }

    private static Room room(String name, long beds, Occupancy occupancy, int days) {
        double rate = Share.rate(occupancy.bedDays(name), beds * days);
        return new Room(name, name, beds, rate, rate);
    }

    private static List<Length> durations(List<Long> lengths) {
        long[] counts = new long[LENGTHS.size()];
        for (long length : lengths) {
            counts[(int) LONGEST.stream().filter(longest -> length > longest).count()]++;
        }
        List<Length> durations = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            String range = LENGTHS.get(i);
            durations.add(new Length(range, range, counts[i], Share.percentage(counts[i], lengths.size())));
        }
        return durations;
    }
}
