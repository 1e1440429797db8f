package guahao.care.gateway;

import guahao.wire.limit.RateLimiter;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How often a minute each function may be called. */
@Singleton
public final class CareLimits {

    private static final int EACH_FUNCTION = 120;
    private static final int LOGINS_OF_A_NAME = 10;
    private static final int LOGINS_FROM_AN_ADDRESS = 60;
    private static final int REGISTRATIONS = 10;
    private static final int EXPORTS = 10;
    private static final int IMPORTS = 20;
    private static final int LONGEST_NAME = 50;

    private final RateLimiter limiter;

    CareLimits(RateLimiter limiter) {
        this.limiter = limiter;
    }

    void take(Offer<?, ?> offer, Call call, Envelope envelope) {
        takeFunction(offer.function(), call);
        switch (offer.function() + "." + offer.action()) {
            case "users.login" -> takeLogin(envelope.inPayload("username"), call);
            case "users.register" -> take("users.register", REGISTRATIONS, call);
            case "exports.create" -> take("exports.create", EXPORTS, call);
            case "import-xlsx.fromCos" -> takeImport(call);
            default -> {
                // No limit of its own.
            }
        }
    }

    public void takeFunction(String function, Call call) {
        take(function, EACH_FUNCTION, call);
    }

    public void takeImport(Call call) {
        take("import", IMPORTS, call);
    }

    private void takeLogin(@Nullable JsonNode name, Call call) {
        limiter.take("care:login:address:" + call.address(), LOGINS_FROM_AN_ADDRESS);
        if (name != null && name.isString()) {
            String known = name.getStringValue().strip().toLowerCase(Locale.ROOT);
            if (known.length() <= LONGEST_NAME) {
                limiter.take("care:login:name:" + known, LOGINS_OF_A_NAME);
            }
        }
    }

    private void take(String what, int limit, Call call) {
        Long user = call.userIdOrNull();
        limiter.take("care:" + what + (user == null ? ":address:" + call.address() : ":user:" + user), limit);
    }
}
