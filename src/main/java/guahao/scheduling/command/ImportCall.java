package guahao.scheduling.command;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported, and where.
 *
 * @param token null to sign in with identifier and password
 */
record ImportCall(
        Path file,
        URI server,
        @Nullable String token,
        @Nullable String identifier,
        @Nullable String password) {

    static final String USAGE = "usage: guahao import-schedules FILE [--server URL]";

    private static final String SERVER = "--server";
    private static final String DEFAULT_SERVER = "http://localhost:8080";

    static ImportCall of(String[] args, Map<String, String> environment) {
        String file = null;
        String server = environment.getOrDefault("GUAHAO_SERVER", DEFAULT_SERVER);
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals(SERVER) && i + 1 < args.length) {
                server = args[++i];
            } else if (file == null && !args[i].startsWith("-")) {
                file = args[i];
            } else {
                throw CommandFailure.wrongCall(USAGE);
            }
        }
        if (file == null) {
            throw CommandFailure.wrongCall(USAGE);
        }
        var call = new ImportCall(
                readable(file),
                address(server),
                environment.get("GUAHAO_TOKEN"),
                environment.get("GUAHAO_IDENTIFIER"),
                environment.get("GUAHAO_PASSWORD"));
        call.requireCredentials();
        return call;
    }

    private static Path readable(String file) {
        Path path = Path.of(file);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw CommandFailure.wrongCall(file + ": no such file, or not to be read");
        }
        return path;
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
        throw CommandFailure.wrongCall(SERVER + ": must be an http or https address");
    }

    private void requireCredentials() {
        if (token == null && (identifier == null || password == null)) {
            throw CommandFailure.wrongCall(
                    "set GUAHAO_TOKEN, or GUAHAO_IDENTIFIER and GUAHAO_PASSWORD, of an administrator");
        }
    }

    /** Never shows a secret. */
    @Override
    public String toString() {
        return "ImportCall[" + file + ", " + server + "]";
    }
}
