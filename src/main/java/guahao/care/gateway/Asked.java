package guahao.care.gateway;

import guahao.platform.failure.Failure;
import io.micronaut.json.tree.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for, as far as it could be made out.
 *
 * @param refused why it cannot be answered, null when it can be tried
 */
record Asked(
        String function,
        String action,
        @Nullable Offer<?, ?> known,
        Envelope envelope,
        @Nullable Failure refused) {

    /** What a name counts as that is none: never the client's own words. */
    static final String UNKNOWN = "unknown";

    private static final Envelope NONE = new Envelope(JsonNode.createObjectNode(Map.of()));

    static Asked known(Offer<?, ?> offer, Envelope envelope) {
        return new Asked(offer.function(), offer.action(), offer, envelope, null);
    }

    static Asked refused(String function, Failure refused) {
        return new Asked(function, UNKNOWN, null, NONE, refused);
    }

    /** Throws when there is none. */
    Offer<?, ?> offer() {
        if (known == null) {
            throw refused == null ? new Failure.NoRoute() : refused;
        }
        return known;
    }
}
