package guahao.accesslog;

import guahao.platform.clock.HospitalClock;
import guahao.platform.redis.Redis;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.sync.RedisCommands;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes repeats of one visitor and path as one: for {@link #WINDOW} after a request that counts no other of its kind
 * does. Redis knows what counted on all servers; with Redis away each server knows of its own.
 */
@Singleton
final class Repeats {

    static final Duration WINDOW = Duration.ofSeconds(5);

    /** Longer than the window, for a server may write its own late. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private static final long COUNTS = 1;

    /** For each key in turn whether it counts; a key holds when it last did. */
    private static final String SCRIPT = """
            local counts = {}
            for i, key in ipairs(KEYS) do
              local last = tonumber(redis.call('GET', key) or 0)
              local at = tonumber(ARGV[i + 2])
              if math.abs(at - last) < tonumber(ARGV[1]) then
                counts[i] = 0
              else
                redis.call('SET', key, ARGV[i + 2], 'PX', ARGV[2])
                counts[i] = 1
              end
            end
            return counts
            """;

    private final Redis redis;
    private final RepeatsHere here = new RepeatsHere();

    Repeats(Redis redis) {
        this.redis = redis;
    }

    List<Access> without(List<Access> accesses) {
        List<Long> answers = redis.ask(commands -> ask(commands, accesses), () -> askHere(accesses));
        List<Access> counting = new ArrayList<>();
        for (int i = 0; i < accesses.size(); i++) {
            if (answers.get(i) == COUNTS) {
                counting.add(accesses.get(i));
            }
        }
        return counting;
    }

    private static List<Long> ask(RedisCommands<String, String> commands, List<Access> accesses) {
        String[] keys =
                accesses.stream().map(access -> "access:" + access.kind()).toArray(String[]::new);
        String[] values = Stream.concat(
                        Stream.of(WINDOW, REMEMBERED).map(Duration::toMillis),
                        accesses.stream().map(Repeats::millis))
                .map(String::valueOf)
                .toArray(String[]::new);
        return commands.eval(SCRIPT, ScriptOutputType.MULTI, keys, values);
    }

    private List<Long> askHere(List<Access> accesses) {
        return accesses.stream()
                .map(access -> here.count(access.kind(), millis(access)))
                .toList();
    }

    private static long millis(Access access) {
        return access.at().atZone(HospitalClock.ZONE).toInstant().toEpochMilli();
    }
}
