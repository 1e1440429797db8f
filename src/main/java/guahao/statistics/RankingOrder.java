package guahao.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What comes first: the most by one number, then by the other. */
public enum RankingOrder {
    REGISTRATIONS,
    REVENUE;

    Comparator<Figures> mostFirst() {
        Comparator<Figures> leastFirst = switch (this) {
            case REGISTRATIONS ->
                Comparator.comparingLong(Figures::registrations).thenComparing(Figures::revenue);
            case REVENUE -> Comparator.comparing(Figures::revenue).thenComparingLong(Figures::registrations);
        };
        return leastFirst.reversed();
    }

    /** How clients write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when nobody writes any so. */
    public static Optional<RankingOrder> of(String word) {
        return Arrays.stream(values())
                .filter(order -> order.word().equals(word))
                .findFirst();
    }
}
