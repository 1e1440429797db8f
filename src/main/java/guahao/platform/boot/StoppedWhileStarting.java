package guahao.platform.boot;

/** The process was told to stop before the server was up; nothing is wrong and nobody needs to hear of it. */
final class StoppedWhileStarting extends RuntimeException {

    StoppedWhileStarting(Throwable cause) {
        super("Stopped while starting", cause);
    }
}
