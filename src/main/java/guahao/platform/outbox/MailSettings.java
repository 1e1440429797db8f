package guahao.platform.outbox;

import guahao.platform.boot.StartupFailure;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The mail server: {@code GUAHAO_MAIL_HOST}, {@code _PORT}, {@code _USER}, {@code _PASSWORD}, {@code _FROM} and
 * {@code _SECURITY}.
 *
 * @param security starttls, tls or none
 */
@Context
@ConfigurationProperties("guahao.mail")
@Requires(property = "guahao.sandbox", notEquals = "true")
@Requires(property = "guahao.mail.host")
record MailSettings(
        String host,
        @Bindable(defaultValue = "587") String port,
        @Nullable String user,
        @Nullable String password,
        @Nullable String from,
        @Bindable(defaultValue = "starttls") String security) {

    private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");

    MailSettings {
        if (!PORT.matcher(port).matches()) {
            throw new StartupFailure("GUAHAO_MAIL_PORT: must be a port number");
        }
        if (from == null || !from.contains("@")) {
            throw new StartupFailure("GUAHAO_MAIL_FROM: must be a mail address when GUAHAO_MAIL_HOST is set");
        }
        if (!Set.of("starttls", "tls", "none").contains(security)) {
            throw new StartupFailure("GUAHAO_MAIL_SECURITY: must be starttls, tls or none");
        }
    }

    int portNumber() {
        return Integer.parseInt(port);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}
