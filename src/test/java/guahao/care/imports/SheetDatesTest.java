package guahao.care.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetDatesTest {

    @ParameterizedTest
    @CsvSource({
        "42070, false, 2015-03-07",
        "40608, true, 2015-03-07",
        "42070.99, false, 2015-03-07",
        "59, false, 1900-02-28",
        "61, false, 1900-03-01",
        "1, true, 1904-01-02",
        "2958465, false, 9999-12-31",
        "2957003, true, 9999-12-31",
        "2957004, true, null",
        "2958466, false, null",
        "0.5, false, null",
        "0.5, true, null",
        "0, false, null",
        "-5, true, null",
        "20150307, false, 2015-03-07",
        "20150307, true, 2015-03-07"
    })
    void numbersAreDaysOfEitherSystem(BigDecimal number, boolean date1904, String day) {
        assertThat(Objects.toString(SheetDates.of(number, date1904))).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2023.9.5, 2023-09-05",
        "2023-9-5, 2023-09-05",
        "2023/9/5, 2023-09-05",
        "2023年9月5日, 2023-09-05",
        "20230905, 2023-09-05",
        "2023.9, null",
        "2023-02-30, null",
        "昨天, null"
    })
    void textsAreDaysAsPeopleWriteThem(String text, String day) {
        assertThat(Objects.toString(SheetDates.of(text, false))).isEqualTo(day);
    }
}
