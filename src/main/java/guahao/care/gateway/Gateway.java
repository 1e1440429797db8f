package guahao.care.gateway;

import guahao.care.input.Payload;
import guahao.platform.failure.Failure;
import guahao.wire.idempotency.Repeats;
import guahao.wire.input.Input;
import io.micronaut.http.HttpRequest;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes a call through its checks, always in the same order. */
@Singleton
final class Gateway {

    private static final String LOGIN = "login";

    private final Catalogue catalogue;
    private final Calls calls;
    private final CareLimits limits;
    private final Repeats repeats;
    private final Observed observed;
    private final JsonMapper json;

    Gateway(Catalogue catalogue, Calls calls, CareLimits limits, Repeats repeats, Observed observed, JsonMapper json) {
        this.catalogue = catalogue;
        this.calls = calls;
        this.limits = limits;
        this.repeats = repeats;
        this.observed = observed;
        this.json = json;
    }

    Object answer(String function, Input input, HttpRequest<?> request) {
        Asked asked = asked(function, input);
        return observed.call(
                asked.function(), asked.action(), request, () -> answer(asked.offer(), asked.envelope(), request));
    }

    private Asked asked(String function, Input input) {
        try {
            var envelope = new Envelope(input.requiredObjectOfAnyType());
            String action = envelope.action(function.equals("init-db") ? "main" : null);
            return Asked.known(catalogue.find(function, action), envelope);
        } catch (Failure refused) {
            return Asked.refused(catalogue.knows(function) ? function : Asked.UNKNOWN, refused);
        }
    }

    private Object answer(Offer<?, ?> offer, Envelope envelope, HttpRequest<?> request) {
        boolean login = offer.function().equals("users") && offer.action().equals(LOGIN);
        Call call = (login ? calls.ofGuest(request) : calls.of(request)).withRequestId(envelope.requestId());
        limits.take(offer, call, envelope);
        offer.access().require(call);
        String token = offer.repeatable() ? envelope.clientToken() : null;
        return token == null ? act(offer, envelope, call) : once(offer, envelope, call, token);
    }

    private JsonNode once(Offer<?, ?> offer, Envelope envelope, Call call, String token) {
        Long user = call.userIdOrNull();
        String who = user == null ? "guest " + call.address() : "user " + user;
        List<String> scope = List.of("functions", who, offer.function(), offer.action(), token);
        Supplier<JsonNode> deed = () -> tree(act(offer, envelope, call));
        return offer.lengthy() ? repeats.onceApart(scope, deed) : repeats.once(scope, deed);
    }

    private static Object act(Offer<?, ?> offer, Envelope envelope, Call call) {
        JsonNode payload = offer.flat() ? envelope.flatPayload() : envelope.payload();
        @Nullable Object answer = offer.answer(Payload.of(payload), call);
        return Objects.requireNonNull(answer);
    }

    private JsonNode tree(Object answer) {
        try {
            return json.writeValueToTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
