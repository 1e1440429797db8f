package guahao.platform.boot;

import guahao.platform.redis.Redis;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/** The server as a process of its own: up until Ctrl-C, SIGTERM or the end of the Maven that started it. */
public final class ServerProcess {

    private ServerProcess() {}

    public static void run(Settings settings) {
        var opened = new Opened();
        Runtime.getRuntime().addShutdownHook(new Thread(opened::close, "guahao-stop"));
        stopWithParentIfAsked();
        try {
            RunningServer server = RunningServer.start(settings, Map.of(), opened);
            Welcome.say(
                    settings,
                    server.port(),
                    server.context().getBean(Clock.class).instant());
            warnOfRedisAway(server);
        } catch (StoppedWhileStarting e) {
            // The hook is at work.
        }
        stayUntilHalted();
    }

    /** Redis only speeds up and revokes early, so a server starts without; asking makes it say so in the log. */
    private static void warnOfRedisAway(RunningServer server) {
        if (!server.context().getBean(Redis.class).isThere()) {
            LoggerFactory.getLogger(ServerProcess.class)
                    .warn("GUAHAO_REDIS_URL: Redis does not answer; going on without");
        }
    }

    private static void stopWithParentIfAsked() {
        if (Boolean.getBoolean("guahao.stop-with-parent")) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
    }

    private static void stayUntilHalted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
