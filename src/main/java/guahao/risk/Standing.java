package guahao.risk;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an account stands. A score decays by a tenth for each week since the last incident, reckoned from what it was
 * after the last behaviour and not from week to week, so that it does not matter when anybody looked.
 *
 * @param base the score after the last behaviour
 * @param baseWeeks the weeks since the last incident that were taken off by then
 * @param weeks those that are taken off by now
 * @param incidentAt of the last positive change, null before the first
 * @param stableAt when a month without an incident was last rewarded
 */
record Standing(
        int score,
        int base,
        int baseWeeks,
        int weeks,
        @Nullable LocalDateTime incidentAt,
        @Nullable LocalDateTime stableAt) {

    static final Standing NEW = new Standing(0, 0, 0, 0, null, null);

    private static final int DAYS_OF_WEEK = 7;
    private static final int DAYS_OF_MONTH = 30;
    private static final BigDecimal KEPT_BY_A_WEEK = new BigDecimal("0.9");

    /**
     * A step, and where it leads.
     *
     * @param by what the behaviour counts, also where the score cannot fall as far
     */
    record Change(Behaviour behaviour, int by, Standing after) {}

    Level level() {
        return Level.of(score);
    }

    Change changed(Behaviour behaviour, LocalDateTime now) {
        boolean incident = behaviour.points() > 0;
        int by = incident && level() == Level.HIGH ? behaviour.points() / 2 : behaviour.points();
        int after = Math.max(0, score + by);
        return new Change(
                behaviour,
                by,
                incident
                        ? new Standing(after, after, 0, 0, now, stableAt)
                        : new Standing(after, after, weeks, weeks, incidentAt, stableAt));
    }

    /** When time changes it next; empty when it will not. */
    Optional<LocalDateTime> due() {
        return Stream.of(decayDue(), stableDue()).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    boolean isDueAt(LocalDateTime now) {
        return due().filter(moment -> !moment.isAfter(now)).isPresent();
    }

    /** The one step that is due next. */
    Change aged() {
        LocalDateTime decay = decayDue().orElseThrow();
        LocalDateTime stable = stableDue().orElseThrow();
        return stable.isBefore(decay) ? rewarded(stable) : decayed();
    }

    private Change decayed() {
        int next = weeks + 1;
        int after = KEPT_BY_A_WEEK
                .pow(next - baseWeeks)
                .multiply(BigDecimal.valueOf(base))
                .intValue();
        return new Change(
                Behaviour.NATURAL_DECAY,
                after - score,
                new Standing(after, base, baseWeeks, next, incidentAt, stableAt));
    }

    private Change rewarded(LocalDateTime moment) {
        int by = Behaviour.MONTHLY_STABLE.points();
        int after = Math.max(0, score + by);
        return new Change(Behaviour.MONTHLY_STABLE, by, new Standing(after, after, weeks, weeks, incidentAt, moment));
    }

    private Optional<LocalDateTime> decayDue() {
        return lastIncident().map(at -> at.plusDays(DAYS_OF_WEEK * (weeks + 1L)));
    }

    private Optional<LocalDateTime> stableDue() {
        return lastIncident()
                .map(at -> stableAt == null || at.isAfter(stableAt) ? at : stableAt)
                .map(at -> at.plusDays(DAYS_OF_MONTH));
    }

    /** Empty as long as there is nothing to take off. */
    private Optional<LocalDateTime> lastIncident() {
        return score == 0 ? Optional.empty() : Optional.ofNullable(incidentAt);
    }
}
