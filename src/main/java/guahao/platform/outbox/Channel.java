package guahao.platform.outbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way to reach a person: a phone number, a mail address, an openid. */
public enum Channel {
    SMS,
    MAIL,
    WECHAT;

    /** As clients and the database call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Channel> of(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code().equals(code))
                .findFirst();
    }
}
