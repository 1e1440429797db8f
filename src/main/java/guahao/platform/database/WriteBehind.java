package guahao.platform.database;

import io.micrometer.core.instrument.Counter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes rows from their requests' path, to be written together in the background. It holds so many and no more: those
 * that come while the database is away for long are lost, and counted.
 */
public final class WriteBehind<T> {

    private static final Logger LOG = LoggerFactory.getLogger(WriteBehind.class);
    private static final int BATCH = 500;
    private static final Pattern WRONG_DATA = Pattern.compile("2[123].*");

    private final Consumer<List<T>> writer;
    private final Counter lost;
    private final BlockingQueue<T> waiting;
    private final List<T> taken = new ArrayList<>();
    private final ReentrantLock writing = new ReentrantLock();

    public WriteBehind(int most, Counter lost, Consumer<List<T>> writer) {
        this.writer = writer;
        this.lost = lost;
        this.waiting = new ArrayBlockingQueue<>(most);
    }

    /** Never waits. */
    public void add(T row) {
        if (!waiting.offer(row)) {
            lost.increment();
        }
    }

    public void write() {
        write(UnaryOperator.identity());
    }

    /** @param worthWriting which of the rows are; asked once about each */
    public void write(UnaryOperator<List<T>> worthWriting) {
        writing.lock();
        try {
            while (take(worthWriting)) {
                if (!taken.isEmpty()) {
                    writer.accept(List.copyOf(taken));
                    taken.clear();
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("{} rows cannot be written now: {}", taken.size(), e.getMessage());
            if (isForGood(e)) {
                lost.increment(taken.size());
                taken.clear();
            }
        } finally {
            writing.unlock();
        }
    }

    /** Rows that the database will never take, of whatever making, must not keep out those behind them. */
    private static boolean isForGood(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return WRONG_DATA.matcher(sql.getSQLState()).matches();
            }
        }
        return false;
    }

    /** What could not be written comes first. False when there is nothing left to take. */
    private boolean take(UnaryOperator<List<T>> worthWriting) {
        if (!taken.isEmpty()) {
            return true;
        }
        List<T> next = new ArrayList<>();
        waiting.drainTo(next, BATCH);
        taken.addAll(next.isEmpty() ? next : worthWriting.apply(next));
        return !next.isEmpty();
    }
}
