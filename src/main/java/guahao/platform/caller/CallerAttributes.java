package guahao.platform.caller;

/** Under which names the request and its authentication carry who asks. */
public final class CallerAttributes {

    /** Of the authentication: the {@link Caller}. */
    public static final String CALLER = "caller";

    /**
     * Of the request: the failure that kept its token from being looked at, which does not make the token a bad one.
     */
    public static final String FAILURE = "guahao.identity.failure";

    private CallerAttributes() {}
}
