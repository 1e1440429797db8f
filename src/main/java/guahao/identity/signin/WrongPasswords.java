package guahao.identity.signin;

import guahao.platform.failure.Failure;
import guahao.platform.redis.Redis;
import guahao.platform.secret.Sha256;
import io.lettuce.core.ScriptOutputType;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * Counts wrong passwords: after {@link #MOST} within {@link #WINDOW} for one account from one address there are no more
 * tries from there until that time has passed since the last. Redis counts for all servers; each also counts for
 * itself, so that nobody starts anew when Redis goes away.
 */
@Singleton
final class WrongPasswords {

    static final int MOST = 10;
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** The times of the last wrong passwords, newest first. Answers the milliseconds left of a lock-out, else 0. */
    private static final String SCRIPT = """
            local times = redis.call('LRANGE', KEYS[1], 0, -1)
            local now, window, most = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
            if #times >= most and times[1] - times[most] < window and now - times[1] < window then
              return times[1] + window - now
            end
            if ARGV[4] == 'wrong' then
              redis.call('LPUSH', KEYS[1], ARGV[1])
              redis.call('LTRIM', KEYS[1], 0, most - 1)
              redis.call('PEXPIRE', KEYS[1], window)
            end
            return 0
            """;

    private final Redis redis;
    private final Clock clock;
    private final WrongPasswordsHere here = new WrongPasswordsHere();

    WrongPasswords(Redis redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** Throws when there were too many. */
    void requireFew(String guesser) {
        String key = Sha256.of(guesser);
        refuseFor(Math.max(here.lockedMillis(key, clock.millis()), ask(key, "look")));
    }

    /** Counts one, or throws when there were too many before; what is refused does not prolong the wait. */
    void add(String guesser) {
        String key = Sha256.of(guesser);
        long locked = here.add(key, clock.millis());
        refuseFor(locked > 0 ? locked : ask(key, "wrong"));
    }

    private long ask(String key, String what) {
        return redis.ask(
                commands -> commands.<Long>eval(
                        SCRIPT,
                        ScriptOutputType.INTEGER,
                        new String[] {"wrong-passwords:" + key},
                        Long.toString(clock.millis()),
                        Long.toString(WINDOW.toMillis()),
                        Integer.toString(MOST),
                        what),
                () -> 0L);
    }

    private static void refuseFor(long millis) {
        if (millis > 0) {
            throw new Failure.RateLimited("login.locked", "登录失败次数过多，请稍后再试", Math.ceilDiv(millis, 1000));
        }
    }
}
