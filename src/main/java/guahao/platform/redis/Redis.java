package guahao.platform.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Redis, or does without it.
 *
 * <p>A lost connection refuses commands at once, and after a failure nobody asks again for a second, so a Redis that
 * hangs costs one request half a second now and then instead of every request every time.
 */
@Singleton
public final class Redis {

    private static final Logger LOG = LoggerFactory.getLogger(Redis.class);
    private static final Duration COMMAND_TIMEOUT = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RedisClient client;
    private final ReentrantLock connecting = new ReentrantLock();
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicLong pauseEnd = new AtomicLong(System.nanoTime());
    private volatile @Nullable StatefulRedisConnection<String, String> connection;

    Redis(RedisClient client) {
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(COMMAND_TIMEOUT))
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(Duration.ofSeconds(1))
                        .build())
                .build());
        this.client = client;
    }

    /** The answer to the question, or what {@code whenAway} says when Redis cannot be asked. */
    public <T extends @Nullable Object> T ask(
            Function<RedisCommands<String, String>, ? extends T> question, Supplier<? extends T> whenAway) {
        if (isPausing()) {
            return whenAway.get();
        }
        T answer;
        try {
            answer = question.apply(connection().sync());
        } catch (RedisException e) {
            pause(e);
            return whenAway.get();
        }
        if (away.get() && away.compareAndSet(true, false)) {
            LOG.info("Redis is back");
        }
        return answer;
    }

    /** Whether Redis answers now. */
    public boolean isThere() {
        return ask(commands -> "PONG".equals(commands.ping()), () -> false);
    }

    private StatefulRedisConnection<String, String> connection() {
        StatefulRedisConnection<String, String> open = connection;
        if (open != null) {
            return open;
        }
        connecting.lock();
        try {
            open = connection;
            if (open == null) {
                open = client.connect();
                connection = open;
            }
            return open;
        } finally {
            connecting.unlock();
        }
    }

    private boolean isPausing() {
        return System.nanoTime() - pauseEnd.get() < 0;
    }

    private void pause(RedisException failure) {
        long now = System.nanoTime();
        long end = pauseEnd.get();
        if (now - end >= 0 && pauseEnd.compareAndSet(end, now + PAUSE.toNanos()) && away.compareAndSet(false, true)) {
            LOG.warn("Redis is away: {}", failure.getMessage());
        }
    }

    @PreDestroy
    void close() {
        StatefulRedisConnection<String, String> open = connection;
        if (open != null) {
            open.close();
        }
    }
}
