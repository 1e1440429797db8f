package guahao.platform.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the demonstration data before the server takes its first request, once for each database. */
@Singleton
@Requires(property = "guahao.demo", value = "true")
final class DemoLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

    private final TransactionOperations<Connection> transactions;
    private final DemoLoadRepository loads;
    private final List<DemoRows> shares;
    private final Clock clock;

    DemoLoader(
            TransactionOperations<Connection> transactions,
            DemoLoadRepository loads,
            List<DemoRows> shares,
            Clock clock) {
        this.transactions = transactions;
        this.loads = loads;
        this.shares =
                shares.stream().sorted(Comparator.comparingInt(DemoRows::order)).toList();
        this.clock = clock;
    }

    @EventListener
    void onStartup(StartupEvent event) {
        if (loadOnce()) {
            LOG.info("Demonstration data is loaded");
        }
    }

    boolean loadOnce() {
        return transactions.executeWrite(status -> {
            boolean first = loads.mark(LocalDateTime.now(clock)) == 1;
            if (first) {
                shares.forEach(DemoRows::load);
            }
            return first;
        });
    }
}
