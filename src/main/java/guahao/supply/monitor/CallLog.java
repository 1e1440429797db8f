package guahao.supply.monitor;

import guahao.platform.database.WriteBehind;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Writes calls in the background. */
@Singleton
final class CallLog {

    private static final int MOST_WAITING = 10_000;

    private final WriteBehind<Call> calls;

    CallLog(CallRepository repository, MeterRegistry meters) {
        calls = new WriteBehind<>(MOST_WAITING, meters.counter("guahao.supply.calls.lost"), repository::save);
    }

    void add(Call call) {
        calls.add(call);
    }

    @EventListener
    void onShutdown(ShutdownEvent event) {
        write();
    }

    @Scheduled(fixedDelay = "1s")
    void write() {
        calls.write();
    }
}
