package guahao.risk;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.risk.Standing.Change;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2025, 11, 20, 12, 0);

    private final List<Change> changes = new ArrayList<>();

    private static Standing scored(int score) {
        return new Standing(score, score, 0, 0, NOON, null);
    }

    private Standing aged(Standing standing, LocalDateTime now) {
        Standing aged = standing;
        while (aged.isDueAt(now)) {
            changes.add(aged.aged());
            aged = changes.getLast().after();
        }
        return aged;
    }

    private List<Behaviour> behaviours() {
        return changes.stream().map(Change::behaviour).toList();
    }

    @Test
    void levelsBeginWhereTheyBegin() {
        assertThat(List.of(0, 29, 30, 49, 50, 74, 75, 1000).stream().map(Level::of))
                .containsExactly(
                        Level.SAFE,
                        Level.SAFE,
                        Level.LOW,
                        Level.LOW,
                        Level.MEDIUM,
                        Level.MEDIUM,
                        Level.HIGH,
                        Level.HIGH);
    }

    @Test
    void whatIsAddedToAHighScoreIsHalved() {
        assertThat(scored(74).changed(Behaviour.SHORT_TIME_BATCH_REGISTER, NOON).by())
                .isEqualTo(15);
        Change change = scored(75).changed(Behaviour.SHORT_TIME_BATCH_REGISTER, NOON);
        assertThat(change.by()).isEqualTo(7);
        assertThat(change.after().score()).isEqualTo(82);
        assertThat(scored(80).changed(Behaviour.COMPLETE_VISIT, NOON).by()).isEqualTo(-10);
    }

    @Test
    void noScoreFallsBelowNothing() {
        Change change = scored(3).changed(Behaviour.COMPLETE_VISIT, NOON);
        assertThat(change.by()).isEqualTo(-10);
        assertThat(change.after().score()).isZero();
        assertThat(change.after().due()).isEmpty();
        assertThat(Standing.NEW.changed(Behaviour.IDENTITY_VERIFY, NOON).after().score())
                .isZero();
    }

    @Test
    void aTenthIsTakenOffForEachWeek() {
        assertThat(aged(scored(60), NOON.plusDays(7).minusSeconds(1)).score()).isEqualTo(60);
        assertThat(aged(scored(60), NOON.plusDays(7)).score()).isEqualTo(54);
        assertThat(aged(scored(60), NOON.plusDays(20)).score()).as("60 * 0.81").isEqualTo(48);
        assertThat(aged(scored(15), NOON.plusDays(14)).score())
                .as("15 * 0.81, not 0.9 of 13")
                .isEqualTo(12);
        assertThat(aged(scored(90), NOON.plusDays(21)).score()).as("90 * 0.729").isEqualTo(65);
    }

    @Test
    void itDoesNotMatterWhenAnybodyLooks() {
        Standing daily = scored(87);
        for (int day = 1; day <= 100; day++) {
            daily = aged(daily, NOON.plusDays(day));
        }
        assertThat(daily).isEqualTo(aged(scored(87), NOON.plusDays(100)));
    }

    @Test
    void aVisitInBetweenIsWhatIsReckonedFrom() {
        Standing after = aged(scored(60), NOON.plusDays(8))
                .changed(Behaviour.COMPLETE_VISIT, NOON.plusDays(8))
                .after();
        assertThat(after.score()).isEqualTo(44);
        assertThat(aged(after, NOON.plusDays(13)).score()).isEqualTo(44);
        assertThat(aged(after, NOON.plusDays(14)).score()).as("44 * 0.9").isEqualTo(39);
    }

    @Test
    void anIncidentBeginsTheWeeksAnew() {
        Standing after = aged(scored(60), NOON.plusDays(8))
                .changed(Behaviour.NO_SHOW, NOON.plusDays(8))
                .after();
        assertThat(after.score()).isEqualTo(84);
        assertThat(aged(after, NOON.plusDays(14)).score()).isEqualTo(84);
        assertThat(aged(after, NOON.plusDays(15)).score()).isEqualTo(75);
    }

    @Test
    void aMonthWithoutAnIncidentIsRewardedOnceEach() {
        Standing after = aged(scored(100), NOON.plusDays(30));
        assertThat(after.score()).as("65 after four weeks, less 15").isEqualTo(50);
        assertThat(behaviours()).containsOnlyOnce(Behaviour.MONTHLY_STABLE).endsWith(Behaviour.MONTHLY_STABLE);
        changes.clear();
        Standing later = aged(after, NOON.plusDays(60));
        assertThat(behaviours()).containsOnlyOnce(Behaviour.MONTHLY_STABLE).endsWith(Behaviour.MONTHLY_STABLE);
        assertThat(later.score()).as("50 * 0.6561 is 32, less 15").isEqualTo(17);
    }

    @Test
    void anIncidentBeginsTheMonthAnew() {
        Standing after = aged(scored(100), NOON.plusDays(31))
                .changed(Behaviour.FREQUENT_CANCEL, NOON.plusDays(31))
                .after();
        changes.clear();
        aged(after, NOON.plusDays(60));
        assertThat(behaviours()).doesNotContain(Behaviour.MONTHLY_STABLE);
        aged(after, NOON.plusDays(61));
        assertThat(behaviours()).contains(Behaviour.MONTHLY_STABLE);
    }

    @Test
    void timeEndsWithTheScore() {
        assertThat(aged(scored(120), NOON.plusYears(20)).score()).isZero();
        assertThat(changes).hasSizeLessThan(60);
    }
}
