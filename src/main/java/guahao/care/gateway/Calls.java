package guahao.care.gateway;

import guahao.platform.audit.Origin;
import guahao.platform.boot.Settings;
import guahao.platform.caller.Caller;
import guahao.platform.caller.CallerAttributes;
import guahao.platform.failure.Failure;
import guahao.wire.http.ClientAddress;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Finds out who calls. */
@Singleton
public final class Calls {

    private final Standings standings;
    private final @Nullable String publicUrl;

    Calls(Standings standings, Settings settings) {
        this.standings = standings;
        this.publicUrl = settings.publicUrl();
    }

    /** Throws when a token came that is bad, expired or revoked. */
    public Call of(HttpRequest<?> request) {
        Caller caller = caller(request);
        if (caller == null && tokenCame(request)) {
            throw request.getAttribute(CallerAttributes.FAILURE, Failure.class).orElseGet(Failure.Unauthenticated::new);
        }
        return of(request, caller);
    }

    /** Of somebody who reads another way than by a function. */
    public Call of(Caller caller) {
        return new Call(caller, standings.of(caller.id(), caller.admin()), Origin.SERVER, "");
    }

    /** Where a token does not matter, be it good or bad. */
    Call ofGuest(HttpRequest<?> request) {
        return of(request, null);
    }

    private Call of(HttpRequest<?> request, @Nullable Caller caller) {
        Standing standing = caller == null ? Standing.NONE : standings.of(caller.id(), caller.admin());
        return new Call(caller, standing, new Origin(ClientAddress.of(request), null), base(request));
    }

    private String base(HttpRequest<?> request) {
        String host = request.getHeaders().get(HttpHeaders.HOST);
        return publicUrl != null
                ? publicUrl
                : (request.isSecure() ? "https://" : "http://")
                        + (host == null
                                ? request.getServerName() + ":"
                                        + request.getServerAddress().getPort()
                                : host);
    }

    static @Nullable Caller caller(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(authentication -> authentication.getAttributes().get(CallerAttributes.CALLER))
                .map(Caller.class::cast)
                .orElse(null);
    }

    private static boolean tokenCame(HttpRequest<?> request) {
        String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        return header != null && !header.isBlank();
    }
}
