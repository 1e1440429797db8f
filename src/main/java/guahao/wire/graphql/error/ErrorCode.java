package guahao.wire.graphql.error;

/** What {@code extensions.code} of an error can be, with the HTTP status of a request that got nothing else. */
public enum ErrorCode {
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    BAD_USER_INPUT(400),
    QUERY_TOO_COMPLEX(400),
    PERSISTED_QUERY_NOT_FOUND(404),
    RATE_LIMITED(429),
    INTERNAL(500);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
