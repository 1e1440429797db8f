package guahao.platform.engine;

/** An embedded engine that cannot be unpacked, started or stopped. */
public final class EngineFailure extends RuntimeException {

    public EngineFailure(String message) {
        super(message);
    }

    public EngineFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** Never null, unlike the message of other exceptions. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
