package guahao.platform.outside;

import guahao.platform.redis.Redis;
import io.lettuce.core.SetArgs;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A token that a service of others grants for a while. Through Redis all servers use the same one; on each server one
 * caller at a time asks for it, and the others get what he got. With Redis away a server keeps its own.
 */
public final class SharedToken {

    /** Asks the service. */
    public interface Grantor {
        /** @param anew whether one that is still good for a while has to be replaced */
        Granted grant(boolean anew, Duration limit) throws IOException;
    }

    /** @param life how long the service says that it is good */
    public record Granted(String token, Duration life) {
        @Override
        public String toString() {
            return "Granted[" + life + "]";
        }
    }

    private record Own(String token, long end) {}

    /** A token is not used to its last moment: requests take time and clocks differ. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private static final String NONE = "";

    private final Redis redis;
    private final String key;
    private final Grantor grantor;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Own own;

    /** @param name of the service and of who we are there, for what is shared must be the same everywhere */
    public SharedToken(Redis redis, String name, Grantor grantor) {
        this.redis = redis;
        this.key = "outside-token:" + name;
        this.grantor = grantor;
    }

    public String current(TimeLeft time) throws IOException {
        String known = known();
        return known.equals(NONE) ? granted(NONE, time) : known;
    }

    /** Another one than that which the service does not take any more. */
    public String insteadOf(String refused, TimeLeft time) throws IOException {
        return granted(refused, time);
    }

    private String granted(String refused, TimeLeft time) throws IOException {
        lock(time);
        try {
            String known = known();
            if (!known.equals(NONE) && !known.equals(refused)) {
                return known;
            }
            return keep(grantor.grant(!refused.equals(NONE), time.left()));
        } finally {
            asking.unlock();
        }
    }

    private void lock(TimeLeft time) throws IOException {
        try {
            if (!asking.tryLock(time.left().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new HttpTimeoutException("no token in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private String known() {
        String shared = redis.ask(commands -> commands.get(key), () -> null);
        Own mine = own;
        if (shared != null) {
            return shared;
        }
        return mine != null && System.nanoTime() - mine.end() < 0 ? mine.token() : NONE;
    }

    private String keep(Granted granted) {
        Duration half = granted.life().dividedBy(2);
        Duration used = half.compareTo(MARGIN) < 0 ? half : granted.life().minus(MARGIN);
        if (used.toMillis() > 0) {
            own = new Own(granted.token(), System.nanoTime() + used.toNanos());
            redis.ask(commands -> commands.set(key, granted.token(), SetArgs.Builder.px(used)), () -> null);
        }
        return granted.token();
    }
}
