package guahao.wire.graphql;

import graphql.schema.DataFetchingEnvironment;
import guahao.platform.audit.Origin;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and under which id the log knows the request.
 *
 * @param tokenFailure why the token that came is of no use, null when none came or it is good: the public parts answer
 *     all the same
 * @param address where the request comes from, null when nobody knows
 */
public record GraphContext(
        @Nullable Caller caller,
        @Nullable Failure tokenFailure,
        String traceId,
        @Nullable String address) {

    public static GraphContext of(DataFetchingEnvironment env) {
        return Objects.requireNonNull(env.getGraphQlContext().<GraphContext>get(GraphContext.class));
    }

    /** The same caller's next operation on the same line. */
    public GraphContext next(String newTraceId) {
        return new GraphContext(caller, tokenFailure, newTraceId, address);
    }

    /** The same request without the caller, whose token has come to be of no use. */
    public GraphContext refused(Failure why) {
        return new GraphContext(null, why, traceId, address);
    }

    /** Where a reading comes from that is accounted for. */
    public Origin origin() {
        return new Origin(address, traceId);
    }

    /** The caller of a field that nobody else may read. */
    public Caller signedIn() {
        if (caller == null) {
            throw tokenFailure == null ? new Failure.Unauthenticated() : tokenFailure;
        }
        return caller;
    }
}
