package guahao.wire.idempotency;

import guahao.wire.input.Input;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/**
 * Something that writes bring and that others outside have to be asked about. It is run before the transaction of a
 * write begins, for nobody outside may be waited for with a connection to the database in hand.
 */
public interface Errand {

    /** Empty for a request that needs none. What it finds out stays with the request; it never fails. */
    Optional<Runnable> of(HttpRequest<?> request, Input body);
}
