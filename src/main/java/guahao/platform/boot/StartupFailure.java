package guahao.platform.boot;

/** A reason not to start that its reader can mend; the message is the one line he gets to see. */
public final class StartupFailure extends RuntimeException {

    public StartupFailure(String message) {
        super(message);
    }

    public StartupFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
