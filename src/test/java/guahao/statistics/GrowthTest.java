package guahao.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.statistics.Audience.Growth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthTest {

    @ParameterizedTest
    @CsvSource({"9, 8, 12.5", "300, 100, 200", "4, 3, 33.33", "5, 3, 66.67", "7, 7, 0", "7, 0, 0", "0, 0, 0"})
    void isWhatCameInPercentOfWhatThereWas(long total, long before, String percent) {
        assertThat(new Growth(total, before, 3).percent()).isEqualByComparingTo(percent);
    }
}
