package guahao.platform.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The number of an engine's process, beside its data: whoever holds the data folder's lock and finds the engine still
 * running knows that the server before it was killed.
 */
final class PidFile {

    private static final Duration GENTLE = Duration.ofSeconds(10);
    private static final Duration FORCED = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(10);

    private final String name;
    private final Path folder;
    private final Path file;

    PidFile(String name, Path folder) {
        this.name = name;
        this.folder = folder;
        this.file = folder.resolve(name + ".pid");
    }

    void write(long pid) throws IOException {
        Files.writeString(file, Long.toString(pid));
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new EngineFailure("Cannot remove " + file, e);
        }
    }

    void endProcess() {
        try {
            if (Files.exists(file)) {
                ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                        .filter(this::isOurs)
                        .ifPresent(this::end);
                delete();
            }
        } catch (NumberFormatException e) {
            delete(); // Cut short while it was written: that engine never got further.
        } catch (IOException e) {
            throw new EngineFailure("Cannot read " + file, e);
        }
    }

    /** Numbers are used again; the name of the folder in its command line tells that a process is the engine. */
    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .commandLine()
                .map(line -> line.contains(folder.toString()))
                .orElse(false);
    }

    private void end(ProcessHandle process) {
        process.destroy();
        if (!endsWithin(process, GENTLE)) {
            process.destroyForcibly();
            if (!endsWithin(process, FORCED)) {
                throw new EngineFailure("The embedded " + name + " of a killed server does not end");
            }
        }
    }

    /** What has ended but was not yet collected by its adoptive parent has no command line any more. */
    private boolean endsWithin(ProcessHandle process, Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        while (process.isAlive() && isOurs(process)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return true;
    }
}
