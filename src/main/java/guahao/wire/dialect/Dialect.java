package guahao.wire.dialect;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One client family's way of saying yes and no. A new dialect is one class. */
public interface Dialect {

    /** The path families that are this dialect's, unknown paths below them included; the longest prefix wins. */
    List<String> paths();

    /** The body that says yes. */
    Object success(Success success);

    /**
     * The status and body that say no.
     *
     * @param traceId what finds the request in the log
     */
    Refusal refusal(Failure failure, String traceId);

    /** The name that the platform's rate limit counts this dialect's requests under, empty where it has none. */
    default Optional<String> platformLimit() {
        return Optional.empty();
    }

    /**
     * What an id in the path is that cannot be one, such as a word for a number.
     *
     * @param name what the route calls it
     * @param id what was sent
     */
    default Failure unreadableId(String name, String id) {
        return Failure.Invalid.of(Problem.invalid(name));
    }

    /**
     * What a controller gave back.
     *
     * @param method the HTTP method
     * @param message what {@link Says} says, null where it does not
     */
    record Success(
            @Nullable Object data, String method, @Nullable String message) {}

    /** A failure as this dialect sends it. */
    record Refusal(int status, Object body) {}
}
