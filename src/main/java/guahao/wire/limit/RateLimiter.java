package guahao.wire.limit;

import guahao.platform.failure.Failure;
import guahao.platform.redis.Redis;
import io.lettuce.core.ScriptOutputType;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Counts requests over a sliding minute. Each one counts but those refused, so a caller who keeps knocking gets in
 * again exactly a minute after his first, and the wait he is told is true.
 */
@Singleton
public final class RateLimiter {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final long TAKEN = -1;
    private static final String NOTHING = "";

    /** Redis' own clock, so that instances whose clocks differ count one minute. */
    private static final String SCRIPT = """
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            local window = tonumber(ARGV[1])
            redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - window)
            if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[2]) then
              local oldest = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
              return oldest[2] + window - now
            end
            if ARGV[3] ~= '' then
              redis.call('ZADD', KEYS[1], now, ARGV[3])
              redis.call('PEXPIRE', KEYS[1], window)
            end
            return -1
            """;

    private final Redis redis;
    private final Clock clock;
    private final LocalWindows local = new LocalWindows(WINDOW);

    RateLimiter(Redis redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** Counts a request of {@code who}, or throws {@link Failure.RateLimited} when he had {@code limit} in a minute. */
    public void take(String who, int limit) {
        String key = "limit:" + who;
        requireTaken(ask(key, limit, UUID.randomUUID().toString(), () -> local.take(key, limit, clock.millis())));
    }

    /** As {@link #take} and counts nothing, where it shows later whether a request counts. */
    public void look(String who, int limit) {
        String key = "limit:" + who;
        requireTaken(ask(key, limit, NOTHING, () -> local.look(key, limit, clock.millis())));
    }

    private long ask(String key, int limit, String mark, Supplier<Long> here) {
        return redis.ask(
                commands -> commands.<Long>eval(
                        SCRIPT,
                        ScriptOutputType.INTEGER,
                        new String[] {key},
                        Long.toString(WINDOW.toMillis()),
                        Integer.toString(limit),
                        mark),
                here);
    }

    private static void requireTaken(long wait) {
        if (wait != TAKEN) {
            throw new Failure.RateLimited(Math.max(1, Math.ceilDiv(wait, 1000)));
        }
    }
}
