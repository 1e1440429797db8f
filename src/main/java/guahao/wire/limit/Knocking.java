package guahao.wire.limit;

import guahao.wire.http.ClientAddress;
import io.micronaut.http.HttpRequest;
import java.security.Principal;

/** Whose request counts: the account's, or that of the address it comes from. */
public final class Knocking {

    private Knocking() {}

    public static String by(HttpRequest<?> request) {
        return request.getUserPrincipal()
                .map(Principal::getName)
                .map(account -> "account:" + account)
                .orElseGet(() -> from(request));
    }

    static String from(HttpRequest<?> request) {
        return "address:" + ClientAddress.of(request);
    }
}
