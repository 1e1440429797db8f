package guahao.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800000001",
                "138 0000 0001",
                "138-0000-0001",
                "+8613800000001",
                "+86 138-0000-0001",
                "8613800000001",
                "008613800000001",
                " 13800000001 "
            })
    void hasOneForm(String text) {
        assertThat(PhoneNumber.mobile(text)).contains("13800000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1380000000", "138000000011", "23800000001", "+113800000001", "１３８００００００００１", "1380000000a"})
    void refusesTheRest(String text) {
        assertThat(PhoneNumber.mobile(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"010-62770001, 010-62770001", "+86 13800000001, 13800000001"})
    void keepsOtherNumbersAsTheyAre(String text, String kept) {
        assertThat(PhoneNumber.kept(text)).isEqualTo(kept);
    }
}
