package guahao.platform.caller;

/** Knows of callers who stay connected whether they are still who they were when they came. */
public interface Standing {

    /** False once the token has ended, or the account's rights have changed. */
    boolean holds(Caller caller);
}
