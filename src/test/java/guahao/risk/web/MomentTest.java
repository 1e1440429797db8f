package guahao.risk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.platform.failure.Failure;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    @ParameterizedTest
    @CsvSource({
        "2025-11-20T10:15:30, 2025-11-20T10:15:30",
        "2025-11-20T10:15, 2025-11-20T10:15:00",
        "2025-11-20 10:15:30, 2025-11-20T10:15:30",
        "2025-11-20T10:15:30.5, 2025-11-20T10:15:30.5",
        "2025-11-20T10:15:30.123456789, 2025-11-20T10:15:30.123456789",
        "2025-11-20T16:00:00Z, 2025-11-21T00:00:00",
        "2025-11-20T15:59:59.999Z, 2025-11-20T23:59:59.999",
        "2025-11-20T10:15:30+08:00, 2025-11-20T10:15:30",
        "2025-11-20T10:15:30 08:00, 2025-11-20T10:15:30",
        "2025-11-20T10:15:30-0500, 2025-11-20T23:15:30",
        "2025-11-20T10:15:30+08, 2025-11-20T10:15:30",
        "9999-12-31T23:59:59-12:00, 9999-12-31T23:59:59.999",
        "0001-01-01T00:00:00+14:00, 0001-01-01T00:00:00",
    })
    void aTimeIsTakenOverToTheHospitalsClock(String text, LocalDateTime here) {
        assertThat(Moment.of("x", text).first()).isEqualTo(here);
        assertThat(Moment.of("x", text).last()).isEqualTo(here);
    }

    @Test
    void aDayLastsTheWholeDay() {
        Moment day = Moment.of("x", "2025-11-20");
        assertThat(day.first()).isEqualTo("2025-11-20T00:00:00");
        assertThat(day.last()).isEqualTo("2025-11-20T23:59:59.999");
        assertThat(day.shown()).isEqualTo("2025-11-20");
        assertThat(Moment.of("x", "2025-11-20T16:00:00.5Z").shown()).isEqualTo("2025-11-21T00:00:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "20251120",
                "2025-13-01",
                "2025-02-30",
                "2025-11-20T",
                "2025-11-20T24:00:00",
                "2025-11-20T10:60",
                "2025-11-20T10:15:30+19:00",
                "2025-11-20T10:15:30.Z",
                "0000-01-01T00:00:00",
                "2025-11-20T10:15:30.1234567890",
                "2025-02-30T10:15:30",
                "2025-11-20T10:15:30+0",
                "1732089600"
            })
    void whatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> Moment.of("x", text)).isInstanceOf(Failure.Invalid.class);
    }
}
