package guahao.wire.graphql.error;

import guahao.platform.failure.Failure;

/** The graph's own table from failure to code. */
final class ErrorTable {

    private ErrorTable() {}

    static ErrorCode code(Failure failure) {
        return switch (failure) {
            case Failure.Unauthenticated f -> ErrorCode.UNAUTHENTICATED;
            case Failure.LoginRefused f -> ErrorCode.UNAUTHENTICATED;
            case Failure.Forbidden f -> ErrorCode.FORBIDDEN;
            case Failure.NotFound f -> ErrorCode.NOT_FOUND;
            case Failure.NoRoute f -> ErrorCode.NOT_FOUND;
            case Failure.RateLimited f -> ErrorCode.RATE_LIMITED;
            case Failure.TooLarge f -> ErrorCode.QUERY_TOO_COMPLEX;
            case Failure.Invalid f -> ErrorCode.BAD_USER_INPUT;
            case Failure.MethodNotAllowed f -> ErrorCode.BAD_USER_INPUT;
            case Failure.UnsupportedType f -> ErrorCode.BAD_USER_INPUT;
            case Failure.Conflict f -> ErrorCode.BAD_USER_INPUT;
            case Failure.Stale f -> ErrorCode.BAD_USER_INPUT;
            case Failure.Unavailable f -> ErrorCode.INTERNAL;
            case Failure.NotConfigured f -> ErrorCode.INTERNAL;
            case Failure.Internal f -> ErrorCode.INTERNAL;
        };
    }
}
