package guahao.consultation.live;

import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** The seats of those who watch, so that nobody takes them all. */
@Singleton
final class Seats {

    private static final int WORTH_ASKING_AGAIN_SECONDS = 10;

    private final WatchSettings settings;
    private final Map<Long, Integer> taken = new HashMap<>();
    private int all;

    Seats(WatchSettings settings) {
        this.settings = settings;
    }

    synchronized Long take(long accountId) {
        int own = taken.getOrDefault(accountId, 0);
        if (all >= settings.watchers() || own >= settings.watchersOfOne()) {
            throw new Failure.RateLimited("queue.full", "同时查看队列的连接过多，请稍后再试", WORTH_ASKING_AGAIN_SECONDS);
        }
        taken.put(accountId, own + 1);
        all++;
        return accountId;
    }

    synchronized void free(Long accountId) {
        all--;
        taken.computeIfPresent(accountId, (id, own) -> own == 1 ? null : own - 1);
    }

    synchronized int taken() {
        return all;
    }
}
