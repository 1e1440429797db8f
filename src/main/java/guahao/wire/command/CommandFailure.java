package guahao.wire.command;

/** Ends a command with one line. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int code;

    private CommandFailure(int code, String message) {
        super(message);
        this.code = code;
    }

    /** What whoever calls has to put right. */
    public static CommandFailure wrongCall(String message) {
        return new CommandFailure(2, message);
    }

    /** What the server did not do, or does not vouch for. */
    public static CommandFailure refused(String message) {
        return new CommandFailure(1, message);
    }

    /** What the process ends with. */
    public int code() {
        return code;
    }
}
