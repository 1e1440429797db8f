package guahao.scheduling.command;

/** Ends a command with one line. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int code;

    private CommandFailure(int code, String message) {
        super(message);
        this.code = code;
    }

    /** What whoever calls has to put right. */
    static CommandFailure wrongCall(String message) {
        return new CommandFailure(2, message);
    }

    /** What the server did not do. */
    static CommandFailure refused(String message) {
        return new CommandFailure(1, message);
    }

    int code() {
        return code;
    }
}
