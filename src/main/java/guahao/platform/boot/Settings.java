package guahao.platform.boot;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says, read and checked once.
 *
 * @param database the external database, null for the embedded one
 * @param redisUrl the external Redis, null for the embedded one
 * @param jwtSecret null only with embedded engines, where one is kept in the data folder
 * @param sandbox whether the outside world (WeChat, SMS, mail, payment, ERP) is simulated
 * @param rateLimit requests a minute for each caller, 0 for no limit
 * @param corsOrigins browser origins that may call; in the sandbox every origin may
 * @param publicUrl the origin that links handed out start with, null for relative links
 * @param introspection whether GraphQL shows its schema and the console
 * @param trustedDocumentsOnly whether GraphQL takes nothing but its committed operations
 */
public record Settings(
        int port,
        Path data,
        @Nullable Database database,
        @Nullable String redisUrl,
        @Nullable String jwtSecret,
        boolean sandbox,
        boolean demo,
        int rateLimit,
        List<String> corsOrigins,
        @Nullable String publicUrl,
        boolean introspection,
        boolean trustedDocumentsOnly,
        boolean jsonLogs) {

    /** An external database and how to sign in to it. */
    public record Database(String url, String user, String password) {
        @Override
        public String toString() {
            return "Database[" + url + ", " + user + "]";
        }
    }

    public static Settings of(Map<String, String> environment) {
        return SettingReader.read(environment);
    }

    public boolean embeddedOnly() {
        return database == null && redisUrl == null;
    }

    /** Never shows a secret, wherever it is printed. */
    @Override
    public String toString() {
        return "Settings[port=" + port + ", data=" + data + ", sandbox=" + sandbox + ", demo=" + demo + "]";
    }
}
