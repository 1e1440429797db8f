package guahao.platform.boot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * What a server has opened so far. It closes in reverse order and once, whoever says so first: the start that fails,
 * the process that is told to stop, also halfway through its start.
 */
final class Opened implements AutoCloseable {

    private final Deque<AutoCloseable> resources = new ArrayDeque<>();
    private boolean closed;

    /** Opens under the lock, so that nothing opens behind the back of a stop. */
    synchronized <T extends AutoCloseable> T open(Supplier<T> opening) {
        if (closed) {
            throw new IllegalStateException("Stopped while starting");
        }
        T resource = opening.get();
        resources.push(resource);
        return resource;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        for (AutoCloseable next = resources.poll(); next != null; next = resources.poll()) {
            try {
                next.close();
            } catch (Exception e) {
                System.err.println("guahao: while stopping: " + e.getMessage());
            }
        }
    }
}
