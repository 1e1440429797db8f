package guahao.statistics;

import guahao.directory.SlotType;
import guahao.scheduling.Days;
import guahao.scheduling.TimeSection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The orders of some days, to be looked at from several sides; only what has an order is in it. */
public record Report(Days days, List<Share> shares) {

    public Figures total() {
        return shares.stream().map(Share::figures).reduce(Figures.NONE, Figures::plus);
    }

    public SortedMap<SlotType, Long> bySlotType() {
        return counts(Share::slotType);
    }

    public SortedMap<TimeSection, Long> bySection() {
        return counts(Share::section);
    }

    List<Ranked> ranked(Function<Share, Long> owner, RankingOrder order) {
        Map<Long, Figures> figures = new HashMap<>();
        shares.forEach(share -> figures.merge(owner.apply(share), share.figures(), Figures::plus));
        return figures.entrySet().stream()
                .map(entry -> new Ranked(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Ranked::figures, order.mostFirst()).thenComparingLong(Ranked::id))
                .toList();
    }

    Report narrowed(Predicate<Share> wanted) {
        return new Report(days, shares.stream().filter(wanted).toList());
    }

    private <K extends Comparable<K>> SortedMap<K, Long> counts(Function<Share, K> kind) {
        SortedMap<K, Long> counts = new TreeMap<>();
        shares.forEach(share -> counts.merge(kind.apply(share), share.figures().registrations(), Long::sum));
        return counts;
    }
}
