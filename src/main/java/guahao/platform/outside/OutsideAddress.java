package guahao.platform.outside;

import guahao.platform.boot.StartupFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Where a service of others is, as the operator wrote it. */
public final class OutsideAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private OutsideAddress() {}

    /** Ends the start when it is no address. */
    public static URI of(String setting, String text) {
        try {
            var uri = new URI(text);
            if (SCHEMES.contains(String.valueOf(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new StartupFailure(setting + ": is not an address", e);
        }
        throw new StartupFailure(setting + ": must be an http or https address");
    }
}
