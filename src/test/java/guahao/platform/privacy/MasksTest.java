package guahao.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MasksTest {

    @Test
    void coverTheMiddle() {
        assertThat(Masks.phone("13812345678")).isEqualTo("138****5678");
        assertThat(Masks.idCard("110101199001011234")).isEqualTo("110101********1234");
        assertThat(Masks.idCard("110101900101123")).isEqualTo("110101********1123");
        assertThat(Masks.openid("oABCDEFGHIJ")).isEqualTo("oABC****GHIJ");
        assertThat(Masks.email("someone@example.com")).isEqualTo("som***@example.com");
        assertThat(Masks.email("bob@example.com")).isEqualTo("b***@example.com");
        assertThat(Masks.email("a@example.com")).isEqualTo("a***@example.com");
    }

    @Test
    void coverWhatHasNoMiddleWhole() {
        assertThat(Masks.phone("1234567")).isEqualTo("****");
        assertThat(Masks.idCard("1234")).isEqualTo("********");
    }

    @Test
    void leaveNothingAsNothing() {
        assertThat(Masks.phone(null)).isNull();
        assertThat(Masks.idCard(null)).isNull();
        assertThat(Masks.openid(null)).isNull();
        assertThat(Masks.email(null)).isNull();
    }
}
