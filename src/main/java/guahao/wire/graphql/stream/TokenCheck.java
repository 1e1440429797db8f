package guahao.wire.graphql.stream;

import guahao.wire.graphql.GraphContext;
import guahao.wire.graphql.execution.Callers;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.simple.SimpleHttpRequest;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * Finds out whom a socket belongs to, by the token in its {@code connection_init}, for a browser cannot put one into
 * the request that opens it.
 */
@Singleton
final class TokenCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String SCHEME = "Bearer ";
    private static final List<String> KEYS = List.of("Authorization", "authorization", "token");

    private final List<AuthenticationFetcher<HttpRequest<?>>> fetchers;

    TokenCheck(List<AuthenticationFetcher<HttpRequest<?>>> fetchers) {
        this.fetchers = fetchers;
    }

    GraphContext context(@Nullable JsonNode payload, HttpRequest<?> request) {
        String token = payload == null ? null : token(payload);
        if (token == null) {
            return Callers.of(request);
        }
        // The ways in read requests, so the token is put where they look.
        var bearer = new SimpleHttpRequest<>(HttpMethod.GET, request.getPath(), "");
        bearer.bearerAuth(token);
        return Callers.of(authentication(bearer), bearer, request);
    }

    private static @Nullable String token(JsonNode payload) {
        for (String key : KEYS) {
            JsonNode value = payload.get(key);
            if (value != null && value.isString()) {
                String text = value.getStringValue();
                return text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                        ? text.substring(SCHEME.length()).strip()
                        : text.strip();
            }
        }
        return null;
    }

    private @Nullable Authentication authentication(HttpRequest<?> bearer) {
        return Flux.fromIterable(fetchers)
                .concatMap(fetcher -> fetcher.fetchAuthentication(bearer))
                .next()
                .block(PATIENCE);
    }
}
