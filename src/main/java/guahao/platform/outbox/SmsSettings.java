package guahao.platform.outbox;

import guahao.platform.boot.StartupFailure;
import guahao.platform.outside.OutsideAddress;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The SMS gateway: {@code GUAHAO_SMS_URL} and {@code GUAHAO_SMS_KEY}. */
@Context
@ConfigurationProperties("guahao.sms")
@Requires(property = "guahao.sandbox", notEquals = "true")
@Requires(property = "guahao.sms.url")
record SmsSettings(String url, @Nullable String key) {

    SmsSettings {
        OutsideAddress.of("GUAHAO_SMS_URL", url);
        if (key == null || key.isBlank()) {
            throw new StartupFailure("GUAHAO_SMS_KEY: is needed together with GUAHAO_SMS_URL");
        }
    }

    URI address() {
        return URI.create(url);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "SmsSettings[" + url + "]";
    }
}
