package guahao.wire.graphql.execution;

import guahao.platform.caller.Caller;
import guahao.platform.caller.CallerAttributes;
import guahao.platform.failure.Failure;
import guahao.wire.graphql.GraphContext;
import guahao.wire.http.ClientAddress;
import guahao.wire.http.RequestIds;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;

/** Tells from a request who asks. */
public final class Callers {

    private Callers() {}

    public static GraphContext of(HttpRequest<?> request) {
        Authentication authentication =
                request.getUserPrincipal(Authentication.class).orElse(null);
        boolean tokenCame = request.getHeaders().contains(HttpHeaders.AUTHORIZATION);
        return of(authentication, tokenCame ? request : null, request);
    }

    /** @param tokenBearer the request that a token came with, null when none came */
    public static GraphContext of(
            @Nullable Authentication authentication, @Nullable HttpRequest<?> tokenBearer, HttpRequest<?> request) {
        String traceId = RequestIds.of(request);
        String address = ClientAddress.of(request);
        if (authentication != null
                && authentication.getAttributes().get(CallerAttributes.CALLER) instanceof Caller caller) {
            return new GraphContext(caller, null, traceId, address);
        }
        return new GraphContext(null, tokenBearer == null ? null : failure(tokenBearer), traceId, address);
    }

    private static Failure failure(HttpRequest<?> tokenBearer) {
        return tokenBearer
                .getAttribute(CallerAttributes.FAILURE, Failure.class)
                .orElseGet(Failure.Unauthenticated::new);
    }
}
