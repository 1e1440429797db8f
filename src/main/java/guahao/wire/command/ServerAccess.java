package guahao.wire.command;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which server a command asks, and as whom.
 *
 * @param token null to sign in with identifier and password
 */
public record ServerAccess(
        URI server,
        @Nullable String token,
        @Nullable String identifier,
        @Nullable String password) {

    /** The option that names the server. */
    public static final String OPTION = "--server";

    private static final String DEFAULT_SERVER = "http://localhost:8080";

    /** @param named in the call, null for the environment's or the usual one */
    public static ServerAccess of(@Nullable String named, Map<String, String> environment) {
        String server = named == null ? environment.getOrDefault("GUAHAO_SERVER", DEFAULT_SERVER) : named;
        return new ServerAccess(
                address(server),
                environment.get("GUAHAO_TOKEN"),
                environment.get("GUAHAO_IDENTIFIER"),
                environment.get("GUAHAO_PASSWORD"));
    }

    private static URI address(String server) {
        try {
            URI uri = URI.create(server.replaceFirst("/+$", ""));
            if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // As any other text that is no address.
        }
        throw CommandFailure.wrongCall(OPTION + ": must be an http or https address");
    }

    public void requireCredentials() {
        if (token == null && (identifier == null || password == null)) {
            throw CommandFailure.wrongCall(
                    "set GUAHAO_TOKEN, or GUAHAO_IDENTIFIER and GUAHAO_PASSWORD, of an administrator");
        }
    }

    /** Never shows a secret. */
    @Override
    public String toString() {
        return "ServerAccess[" + server + "]";
    }
}
