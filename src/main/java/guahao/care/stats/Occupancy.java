package guahao.care.stats;

import guahao.care.stats.AnalysisRepository.Bed;
import guahao.care.stats.AnalysisRepository.BedStay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which beds were slept in on which of the days; two in one bed are one. */
final class Occupancy {

    private final LocalDate first;
    private final int days;
    private final Map<Bed, BitSet> beds = new HashMap<>();

    Occupancy(LocalDate first, int days, List<BedStay> stays) {
        this.first = first;
        this.days = days;
        stays.forEach(this::add);
    }

    /** The day of leaving is free again, unless it is that of coming. */
    private void add(BedStay stay) {
        LocalDate out = stay.out();
        int from = index(stay.in());
        int until = out == null ? days : index(out.equals(stay.in()) ? out.plusDays(1) : out);
        if (until > from) {
            beds.computeIfAbsent(new Bed(stay.room(), stay.bed()), absent -> new BitSet())
                    .set(from, until);
        }
    }

    private int index(LocalDate day) {
        return Math.clamp(ChronoUnit.DAYS.between(first, day), 0, days);
    }

    int on(int day) {
        return (int) beds.values().stream().filter(bits -> bits.get(day)).count();
    }

    long bedDays() {
        return beds.values().stream().mapToLong(BitSet::cardinality).sum();
    }

    long bedDays(String room) {
        return beds.entrySet().stream()
                .filter(entry -> entry.getKey().room().equals(room))
                .mapToLong(entry -> entry.getValue().cardinality())
                .sum();
    }
}
