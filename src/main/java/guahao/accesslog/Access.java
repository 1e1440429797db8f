package guahao.accesslog;

import guahao.platform.secret.Sha256;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A request that was answered.
 *
 * @param accountId null for nobody in particular
 * @param kind the same for one visitor's requests of one path, and tells neither
 * @param route its template, which names nobody; empty for a path without a route
 */
record Access(LocalDateTime at, @Nullable Long accountId, String kind, String method, String route, int status) {

    /**
     * @param visitor the account, or the address of whoever has none
     * @param path as it was asked for; it may name people, or be a link that opens without a token
     */
    static String kind(String visitor, String path) {
        return Sha256.of(visitor + " " + path);
    }
}
