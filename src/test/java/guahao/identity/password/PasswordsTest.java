package guahao.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guahao.kit.ServerTest;
import guahao.platform.failure.Failure;
import org.junit.jupiter.api.Test;

@ServerTest
class PasswordsTest {

    private final Passwords passwords;

    PasswordsTest(Passwords passwords) {
        this.passwords = passwords;
    }

    @Test
    void matchTheirOwnHashOnly() {
        String hash = passwords.hash("密码 Pass-1");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("Pass");
        assertThat(passwords.matches("密码 Pass-1", hash)).isTrue();
        assertThat(passwords.matches("密码 Pass-2", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
        assertThat(passwords.hash("密码 Pass-1")).isNotEqualTo(hash);
    }

    @Test
    void matchNothingWhereThereIsNoHash() {
        assertThat(passwords.matches("", null)).isFalse();
        assertThat(passwords.matches("x", null)).isFalse();
    }

    @Test
    void areAtMost72BytesLong() {
        String hash = passwords.hash("字".repeat(24));
        assertThat(passwords.matches("字".repeat(24), hash)).isTrue();
        assertThat(passwords.matches("字".repeat(24) + "x", hash)).isFalse();
        assertThatExceptionOfType(Failure.Invalid.class).isThrownBy(() -> passwords.hash("字".repeat(24) + "x"));
    }
}
