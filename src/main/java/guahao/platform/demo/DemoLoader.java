package guahao.platform.demo;

import guahao.platform.database.Transactions;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the demonstration data before the server takes its first request, once for each database, and with every start
 * the days that have come near since.
 */
@Singleton
@Requires(property = "guahao.demo", value = "true")
final class DemoLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final int DAYS_AHEAD = 14;

    private final Transactions transactions;
    private final DemoLoadRepository loads;
    private final List<DemoRows> shares;
    private final Clock clock;

    DemoLoader(Transactions transactions, DemoLoadRepository loads, List<DemoRows> shares, Clock clock) {
        this.transactions = transactions;
        this.loads = loads;
        this.shares =
                shares.stream().sorted(Comparator.comparingInt(DemoRows::order)).toList();
        this.clock = clock;
    }

    /** What one start had to load. */
    record Loaded(boolean all, List<LocalDate> days) {}

    @EventListener
    void onStartup(StartupEvent event) {
        Loaded loaded = load();
        if (loaded.all()) {
            LOG.info("Demonstration data is loaded");
        } else if (!loaded.days().isEmpty()) {
            LOG.info("Demonstration data now reaches to {}", loaded.days().getLast());
        }
    }

    /** The days come in a transaction of their own, for what is done on them is read where everybody reads it. */
    Loaded load() {
        boolean first = transactions.write(this::loadAll);
        return new Loaded(first, transactions.write(this::loadDays));
    }

    private boolean loadAll() {
        boolean first = mark(DemoLoad.ALL);
        if (first) {
            shares.forEach(DemoRows::load);
        }
        return first;
    }

    private List<LocalDate> loadDays() {
        LocalDate today = LocalDate.now(clock);
        List<LocalDate> missing = today.datesUntil(today.plusDays(DAYS_AHEAD))
                .filter(day -> mark(day.toEpochDay()))
                .toList();
        if (!missing.isEmpty()) {
            shares.forEach(share -> share.load(missing));
        }
        return missing;
    }

    private boolean mark(long id) {
        return loads.mark(id, LocalDateTime.now(clock)) == 1;
    }
}
