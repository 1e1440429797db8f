package guahao.platform.boot;

import guahao.platform.boot.Settings.Database;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code GUAHAO_*} variables; each wrong one ends in a sentence that names it. */
final class SettingReader {

    private static final Pattern ORIGIN = Pattern.compile("https?://[^/\\s,?#]+");
    private static final Pattern REDIS_DATABASE = Pattern.compile("(?:/[0-9]{0,3})?");

    /** What the JVM makes of bytes that the locale cannot spell; the working folder it then cannot even find. */
    private static final char UNREADABLE = '\uFFFD';

    private static final int SECRET_BYTES = 32;

    private final Map<String, String> environment;

    private SettingReader(Map<String, String> environment) {
        this.environment = environment;
    }

    static Settings read(Map<String, String> environment) {
        return new SettingReader(environment).settings();
    }

    private Settings settings() {
        var database = database();
        var redisUrl = redisUrl();
        boolean embedded = database == null && redisUrl == null;
        boolean sandbox = flag("GUAHAO_SANDBOX", embedded);
        boolean demo = flag("GUAHAO_DEMO", sandbox && embedded);
        if (demo && !sandbox) {
            throw new StartupFailure("GUAHAO_DEMO: demonstration data exists in the sandbox only;"
                    + " set GUAHAO_SANDBOX=true or leave GUAHAO_DEMO out");
        }
        return new Settings(
                number("GUAHAO_PORT", 8080, 0, 65_535),
                data(),
                database,
                redisUrl,
                secret(embedded),
                sandbox,
                demo,
                number("GUAHAO_RATE_LIMIT", 1200, 0, 1_000_000),
                origins(),
                publicUrl(),
                flag("GUAHAO_INTROSPECTION", sandbox),
                flag("GUAHAO_TRUSTED_DOCUMENTS_ONLY", !sandbox),
                jsonLogs(sandbox));
    }

    private @Nullable Database database() {
        String url = text("GUAHAO_DB_URL");
        String user = text("GUAHAO_DB_USER");
        String password = text("GUAHAO_DB_PASSWORD");
        if (url == null) {
            if (user != null || password != null) {
                throw new StartupFailure(
                        "GUAHAO_DB_URL: is needed together with GUAHAO_DB_USER and GUAHAO_DB_PASSWORD");
            }
            return null;
        }
        if (!url.startsWith("jdbc:mysql://")) {
            throw new StartupFailure("GUAHAO_DB_URL: must start with jdbc:mysql://, for instance"
                    + " jdbc:mysql://db.example:3306/guahao");
        }
        if (user == null) {
            throw new StartupFailure("GUAHAO_DB_USER: is needed together with GUAHAO_DB_URL");
        }
        return new Database(url, user, password == null ? "" : password);
    }

    private @Nullable String redisUrl() {
        String url = text("GUAHAO_REDIS_URL");
        if (url == null) {
            return null;
        }
        if (!isRedis(uri(url))) {
            throw new StartupFailure(
                    "GUAHAO_REDIS_URL: must look like redis://host:6379 or rediss://user:password@host:6379/0");
        }
        return url;
    }

    private @Nullable String secret(boolean embedded) {
        String secret = text("GUAHAO_JWT_SECRET");
        if (secret == null) {
            if (embedded) {
                return null;
            }
            throw new StartupFailure("GUAHAO_JWT_SECRET: is needed with an external database or Redis;"
                    + " set it to at least " + SECRET_BYTES + " random characters, the same on every server");
        }
        if (secret.getBytes(StandardCharsets.UTF_8).length < SECRET_BYTES) {
            throw new StartupFailure("GUAHAO_JWT_SECRET: must be at least " + SECRET_BYTES + " bytes long");
        }
        return secret;
    }

    private Path data() {
        String folder = text("GUAHAO_DATA");
        try {
            Path path =
                    Path.of(folder == null ? "data" : folder).toAbsolutePath().normalize();
            if (path.toString().indexOf(UNREADABLE) < 0 && Files.isDirectory(Path.of(""))) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw notAFolder(e);
        }
        throw notAFolder(null);
    }

    private static StartupFailure notAFolder(@Nullable Exception cause) {
        String message = "GUAHAO_DATA: is not the name of a folder in this locale; set LC_ALL=C.UTF-8 or name another";
        return cause == null ? new StartupFailure(message) : new StartupFailure(message, cause);
    }

    private List<String> origins() {
        String text = text("GUAHAO_CORS_ORIGINS");
        if (text == null) {
            return List.of();
        }
        List<String> origins = Pattern.compile(",")
                .splitAsStream(text)
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .toList();
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new StartupFailure("GUAHAO_CORS_ORIGINS: '" + origin
                        + "' is not an origin; write https://admin.example, several separated by commas");
            }
        }
        return origins;
    }

    private @Nullable String publicUrl() {
        String url = text("GUAHAO_PUBLIC_URL");
        if (url != null && !ORIGIN.matcher(url).matches()) {
            throw new StartupFailure("GUAHAO_PUBLIC_URL: must be an origin without a path, like https://his.example");
        }
        return url;
    }

    private boolean jsonLogs(boolean sandbox) {
        String form = text("GUAHAO_LOG");
        return switch (form == null ? "" : form.toLowerCase(Locale.ROOT)) {
            case "" -> !sandbox;
            case "json" -> true;
            case "text" -> false;
            default -> throw new StartupFailure("GUAHAO_LOG: must be text or json");
        };
    }

    private int number(String name, int standard, int least, int most) {
        String text = text(name);
        if (text == null) {
            return standard;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notANumber(name, least, most, e);
        }
        throw notANumber(name, least, most, null);
    }

    private static StartupFailure notANumber(String name, int least, int most, @Nullable Exception cause) {
        String message = name + ": must be a whole number from " + least + " to " + most;
        return cause == null ? new StartupFailure(message) : new StartupFailure(message, cause);
    }

    private boolean flag(String name, boolean standard) {
        String text = text(name);
        if (text == null) {
            return standard;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "on", "yes", "1" -> true;
            case "false", "off", "no", "0" -> false;
            default -> throw new StartupFailure(name + ": must be true or false");
        };
    }

    private static @Nullable URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isRedis(@Nullable URI uri) {
        return uri != null
                && Set.of("redis", "rediss").contains(String.valueOf(uri.getScheme()))
                && uri.getHost() != null
                && uri.getPort() <= 65_535
                && REDIS_DATABASE.matcher(String.valueOf(uri.getPath())).matches();
    }

    private @Nullable String text(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
