package guahao.accesslog;

import guahao.platform.database.WriteBehind;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Writes accesses in the background, those that count. */
@Singleton
final class AccessLog {

    private static final int MOST_WAITING = 50_000;

    private final WriteBehind<Access> accesses;
    private final Repeats repeats;

    AccessLog(AccessRepository repository, Repeats repeats, MeterRegistry meters) {
        this.repeats = repeats;
        accesses = new WriteBehind<>(MOST_WAITING, meters.counter("guahao.accesses.lost"), repository::save);
    }

    void add(Access access) {
        accesses.add(access);
    }

    @EventListener
    void onShutdown(ShutdownEvent event) {
        write();
    }

    @Scheduled(fixedDelay = "500ms")
    void write() {
        accesses.write(repeats::without);
    }
}
