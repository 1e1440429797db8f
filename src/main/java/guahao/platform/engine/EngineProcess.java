package guahao.platform.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** One engine as a child process that listens on a free port of loopback. */
final class EngineProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final String name;
    private final Process process;
    private final PidFile pidFile;
    private final int port;
    private final Path log;

    private EngineProcess(String name, Process process, PidFile pidFile, int port, Path log) {
        this.name = name;
        this.process = process;
        this.pidFile = pidFile;
        this.port = port;
        this.log = log;
    }

    /** @param command what to run to listen on the given port; the folder's path stands in it */
    static EngineProcess start(String name, IntFunction<List<String>> command, Path folder) {
        Path log = folder.resolve(name + ".log");
        int port = freePort();
        try {
            Process process = new ProcessBuilder(inSessionOfItsOwn(command.apply(port)))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var engine = new EngineProcess(name, process, new PidFile(name, folder), port, log);
            engine.pidFile.write(process.pid());
            return engine;
        } catch (IOException e) {
            throw new EngineFailure("Cannot start the embedded " + name + ": " + e.getMessage(), e);
        }
    }

    /** Ends the engine that a killed server left running on this folder, whose lock the caller holds. */
    static void endOrphan(String name, Path folder) {
        new PidFile(name, folder).endProcess();
    }

    /** A Ctrl-C at the terminal is for the server alone, which then stops its engines when it is done with them. */
    private static List<String> inSessionOfItsOwn(List<String> command) {
        Path setsid = Path.of("/usr/bin/setsid");
        return Files.isExecutable(setsid)
                ? Stream.concat(Stream.of(setsid.toString()), command.stream()).toList()
                : command;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new EngineFailure("There is no free port on loopback", e);
        }
    }

    int port() {
        return port;
    }

    void awaitListening() {
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new EngineFailure("The embedded " + name + " ended at once; see " + log);
            }
            if (accepts()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        throw new EngineFailure("The embedded " + name + " did not get ready; see " + log);
    }

    private boolean accepts() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            pidFile.delete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
