package guahao.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.platform.boot.StartupFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewaySettingsAreCheckedAtTheStartTest {

    private static MailSettings mail(String port, String from, String security) {
        return new MailSettings("mail.example", port, "user", "p4ssword", from, security);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sms.example", "ftp://sms.example", "http:/x", "http://a b", "http://"})
    void theAddressOfTheSmsGateway(String url) {
        assertThatThrownBy(() -> new SmsSettings(url, "key"))
                .isInstanceOf(StartupFailure.class)
                .hasMessageStartingWith("GUAHAO_SMS_URL: ");
    }

    @Test
    void itsKey() {
        assertThatThrownBy(() -> new SmsSettings("https://sms.example/send", null))
                .isInstanceOf(StartupFailure.class)
                .hasMessageStartingWith("GUAHAO_SMS_KEY: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "abc", "-1", "123456"})
    void thePortOfTheMailServer(String port) {
        assertThatThrownBy(() -> mail(port, "a@example.com", "tls"))
                .isInstanceOf(StartupFailure.class)
                .hasMessageStartingWith("GUAHAO_MAIL_PORT: ");
    }

    @Test
    void theSendersAddressAndTheKindOfSecurity() {
        assertThatThrownBy(() -> mail("25", "nobody", "tls")).hasMessageStartingWith("GUAHAO_MAIL_FROM: ");
        assertThatThrownBy(() -> mail("25", "a@example.com", "ssl")).hasMessageStartingWith("GUAHAO_MAIL_SECURITY: ");
    }

    @Test
    void andSecretsAreNotPrinted() {
        assertThat(mail("25", "a@example.com", "tls")).asString().doesNotContain("p4ssword");
        assertThat(new SmsSettings("https://sms.example/send", "s3cret"))
                .asString()
                .doesNotContain("s3cret");
    }
}
