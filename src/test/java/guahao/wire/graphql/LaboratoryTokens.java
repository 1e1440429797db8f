package guahao.wire.graphql;

import guahao.platform.caller.Caller;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Takes {@code user-N} and {@code admin-N} for tokens of account N, and {@code brief-N} for one that is about to end.
 */
@Singleton
@Requires(property = LaboratoryGraph.PROPERTY)
final class LaboratoryTokens implements AuthenticationFetcher<HttpRequest<?>> {

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        String[] parts = request.getHeaders()
                .get("Authorization", String.class, "")
                .replace("Bearer ", "")
                .split("-");
        if (parts.length != 2 || !parts[1].matches("[0-9]+")) {
            return Mono.empty();
        }
        long id = Long.parseLong(parts[1]);
        Instant end = parts[0].equals("brief") ? Instant.EPOCH : Instant.MAX;
        Caller caller = new Caller(id, parts[0].equals("admin"), "laboratory", end);
        return Mono.just(Authentication.build(parts[1], Map.of("caller", caller)));
    }
}
